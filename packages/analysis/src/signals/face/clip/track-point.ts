import type { Pose } from '../estimate-pose.ts';
import type { Landmarks } from '../landmarks.ts';

/** The face's geometry in one frame; kept for every frame to which the mesh was fitted. */
export interface TrackPoint {
  readonly t: number;
  readonly landmarks: Landmarks;
  readonly centre: readonly [number, number];
  readonly interEye: number;
  readonly pose: Pose;
  readonly eyeOpening: number;
  readonly mouthOpening: number;
  /** mean red, green and blue of the face's middle, 0–255 */
  readonly colour: readonly [number, number, number];
}
