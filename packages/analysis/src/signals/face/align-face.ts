import type { Affine } from '../../image/warp-affine.ts';
import { centreOf, type Landmarks, MESH, pointAt } from './landmarks.ts';

export const ALIGNED_SIZE = 112;

/** Eyes, nose and mouth corners of the 112 × 112 face that ArcFace models are trained on (InsightFace, face_align.py). */
const ARCFACE_POINTS = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
] as const;

/** The map from the aligned 112 × 112 face to the frame: the similarity that brings five points closest, least squares. */
export function alignFace(landmarks: Landmarks): Affine {
  const tip = pointAt(landmarks, MESH.noseTip);
  const base = pointAt(landmarks, MESH.noseBase);
  const points = [
    centreOf(landmarks, [33, 133, 160, 159, 158, 144, 145, 153]),
    centreOf(landmarks, [263, 362, 387, 386, 385, 373, 374, 380]),
    [(tip[0] + base[0]) / 2, (tip[1] + base[1]) / 2],
    pointAt(landmarks, MESH.mouthLeft),
    pointAt(landmarks, MESH.mouthRight),
  ] as const;
  return similarityBetween(ARCFACE_POINTS, points);
}

function similarityBetween(from: readonly (readonly number[])[], to: readonly (readonly number[])[]): Affine {
  const mean = (points: readonly (readonly number[])[], axis: number): number =>
    points.reduce((sum, point) => sum + (point[axis] as number), 0) / points.length;
  const [fx, fy, tx, ty] = [mean(from, 0), mean(from, 1), mean(to, 0), mean(to, 1)];
  let cos = 0;
  let sin = 0;
  let spread = 0;
  from.forEach((point, index) => {
    const dx = (point[0] as number) - fx;
    const dy = (point[1] as number) - fy;
    const ux = (to[index]?.[0] as number) - tx;
    const uy = (to[index]?.[1] as number) - ty;
    cos += dx * ux + dy * uy;
    sin += dx * uy - dy * ux;
    spread += dx * dx + dy * dy;
  });
  const a = cos / spread;
  const b = sin / spread;
  return [a, -b, tx - a * fx + b * fy, b, a, ty - b * fx - a * fy];
}
