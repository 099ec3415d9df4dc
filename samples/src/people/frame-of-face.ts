import { MESH } from '@mien/analysis';
import { outline } from './draw-head.ts';

/** Middle, width and height of the face. */
export function frameOfFace(landmarks: Float32Array): readonly [number, number, number, number] {
  const points = outline(landmarks, MESH.oval);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
}
