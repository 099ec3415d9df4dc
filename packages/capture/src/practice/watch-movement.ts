import { MOVEMENTS } from '@mien/analysis/browser';
import type { FaceFrame, FaceMeasurement } from '@mien/protocol';
import type { Rehearsed } from './draw-movements.ts';

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

/** Whether a frame shows the movement, against the person's own rest, by as much as the server asks for. Null without a rest to measure from. */
export function showsMovement(movement: Rehearsed, { main }: FaceFrame, { frames }: Resting): boolean | null {
  if (main === null || frames.length < REST_FRAMES) return null;
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
