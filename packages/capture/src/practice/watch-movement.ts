import { MOVEMENTS } from '@mien/analysis/browser';
import type { Challenge, FaceFrame, FaceMeasurement } from '@mien/protocol';

/** Frames of a person looking ahead, from which their rest is taken. */
const REST_FRAMES = 8;

/** What is known of a person at rest; null until they were seen for a while. */
export interface Resting {
  readonly frames: readonly FaceMeasurement[];
}

export const NOT_YET: Resting = { frames: [] };

/** Keeps the last frames in which a face was seen. Pure. */
export const watchRest = ({ frames }: Resting, { main }: FaceFrame): Resting =>
  main === null ? { frames } : { frames: [...frames, main].slice(-REST_FRAMES) };

/** A smile is told by the corners of the mouth, which guidance does not hand on: it is rehearsed, and the server alone says whether it was one. */
const UNMEASURED: readonly Challenge[] = ['smile'];
export const isMeasured = (movement: Challenge): boolean => !UNMEASURED.includes(movement);

/**
 * Whether a frame shows the movement, against the person's own rest, by as much as the server asks for. Null without a rest to measure from,
 * and for what is not measured here.
 */
export function showsMovement(movement: Challenge, { main }: FaceFrame, { frames }: Resting): boolean | null {
  if (main === null || frames.length < REST_FRAMES || !isMeasured(movement)) return null;
  const of = (value: (face: FaceMeasurement) => number): number => median(frames.map(value));
  const rest = {
    yaw: of(({ pose }) => pose.yaw),
    pitch: of(({ pose }) => pose.pitch),
    eyeOpening: of(({ eyeOpening }) => eyeOpening),
    mouthOpening: of(({ mouthOpening }) => mouthOpening),
    interEye: of(({ interEyeDistancePx }) => interEyeDistancePx),
    smile: 0,
  };
  const { amount, enough } = MOVEMENTS[movement];
  const point = { ...main, landmarks: new Float32Array(0), interEye: main.interEyeDistancePx };
  return amount(point, rest) >= enough;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
