import { distanceBetween, type Landmarks, MESH } from './landmarks.ts';

/** Eye aspect ratio, mean of both eyes (Soukupová and Čech 2016): about .3 open, never 0 by this mesh when closed. */
export function measureEyeOpening(landmarks: Landmarks): number {
  return (eyeAspect(landmarks, MESH.leftEye) + eyeAspect(landmarks, MESH.rightEye)) / 2;
}

/** Inner lip gap ÷ mouth width: about 0 closed. */
export function measureMouthOpening(landmarks: Landmarks): number {
  return (
    distanceBetween(landmarks, MESH.upperLipInner, MESH.lowerLipInner) /
    Math.max(1e-6, distanceBetween(landmarks, MESH.mouthLeft, MESH.mouthRight))
  );
}

/** Outer corner, two points above, inner corner, two points below. */
function eyeAspect(landmarks: Landmarks, [a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): number {
  const opening = distanceBetween(landmarks, b, f) + distanceBetween(landmarks, c, e);
  return opening / Math.max(1e-6, 2 * distanceBetween(landmarks, a, d));
}
