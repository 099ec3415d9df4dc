import type { Box } from '@mien/protocol';

/**
 * 468 points of the MediaPipe face mesh: x, y, z by turns (1,404 numbers), pixels of the frame; z smaller towards the camera, in the
 * same scale. "Left" in names is the left side of the picture, which is the person's own right.
 */
export type Landmarks = Float32Array;

export const LANDMARK_COUNT = 468;

/** Numbers of the mesh's points (MediaPipe, canonical_face_model_uv_visualization). */
export const MESH = {
  leftEye: [33, 160, 158, 133, 153, 144],
  rightEye: [362, 385, 387, 263, 373, 380],
  leftEyeOutline: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
  rightEyeOutline: [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
  leftEyeOuter: 33,
  rightEyeOuter: 263,
  leftCheek: 234,
  rightCheek: 454,
  forehead: 10,
  chin: 152,
  noseTip: 1,
  noseBase: 4,
  mouthLeft: 61,
  mouthRight: 291,
  upperLipInner: 13,
  lowerLipInner: 14,
  lipsOuter: [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146],
  lipsInner: [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95],
  oval: [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93,
    234, 127, 162, 21, 54, 103, 67, 109,
  ],
} as const;

export type Point3 = readonly [x: number, y: number, z: number];

export function pointAt(landmarks: Landmarks, index: number): Point3 {
  return [landmarks[3 * index] as number, landmarks[3 * index + 1] as number, landmarks[3 * index + 2] as number];
}

/** Mean of points, in the picture's plane. */
export function centreOf(landmarks: Landmarks, indexes: readonly number[]): readonly [number, number] {
  let x = 0;
  let y = 0;
  for (const index of indexes) {
    x += landmarks[3 * index] as number;
    y += landmarks[3 * index + 1] as number;
  }
  return [x / indexes.length, y / indexes.length];
}

/** Distance in the picture's plane, pixels. */
export function distanceBetween(landmarks: Landmarks, from: number, to: number): number {
  const [ax, ay] = pointAt(landmarks, from);
  const [bx, by] = pointAt(landmarks, to);
  return Math.hypot(bx - ax, by - ay);
}

/** The box around all points. */
export function boundsOf(landmarks: Landmarks): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < landmarks.length; i += 3) {
    const x = landmarks[i] as number;
    const y = landmarks[i + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right - left, bottom - top];
}

/** Distance between the centres of both eyes, pixels (ISO/IEC 29794-5: inter-eye distance). */
export function interEyeDistance(landmarks: Landmarks): number {
  const [ax, ay] = centreOf(landmarks, MESH.leftEyeOutline);
  const [bx, by] = centreOf(landmarks, MESH.rightEyeOutline);
  return Math.hypot(bx - ax, by - ay);
}
