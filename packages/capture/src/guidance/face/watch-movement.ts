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
 * @param share of what the server asks for
 */
export function showsMovement(movement: Challenge, { main }: FaceFrame, { frames }: Resting, share = 1): boolean | null {
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
  return amount(point, rest) >= share * enough;
}

/** Somewhat more than the server asks for: what is told as made here is to be enough there, on other frames. */
const SURE = 1.1;
/** Lids are shut for a moment; everything else is held for more than one look. */
const looksNeeded = (movement: Challenge): number => (movement === 'blink' ? 1 : 2);

/** A movement that is being waited for. */
export interface Expected {
  readonly movement: Challenge;
  /** looks that showed it */
  readonly looks: number;
}

/** Pure. */
export const lookFor = (expected: Expected, frame: FaceFrame, rest: Resting): Expected =>
  showsMovement(expected.movement, frame, rest, SURE) === true ? { ...expected, looks: expected.looks + 1 } : expected;

export const isMade = ({ movement, looks }: Expected): boolean => looks >= looksNeeded(movement);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
