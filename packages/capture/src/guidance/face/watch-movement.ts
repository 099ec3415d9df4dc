import { MOVEMENTS } from '@mien/analysis/browser';
import type { Challenge, FaceFrame, FaceMeasurement } from '@mien/protocol';
import { isMeasured } from './measured-movements.ts';

/** Frames of a person looking ahead, from which their rest is taken: one to five seconds, so that turning back from a movement is not half of it. */
const REST = { needed: 8, kept: 24 } as const;

/** What is known of a person at rest; null until they were seen for a while. */
export interface Resting {
  readonly frames: readonly FaceMeasurement[];
}

export const NOT_YET: Resting = { frames: [] };

/** Keeps the last frames in which a face was seen. Pure. */
export const watchRest = ({ frames }: Resting, { main }: FaceFrame): Resting =>
  main === null ? { frames } : { frames: [...frames, main].slice(-REST.kept) };

/**
 * Whether a frame shows the movement, against the person's own rest, by as much as the server asks for. Null without a rest to measure from,
 * and for what is not measured here.
 * @param share of what the server asks for
 */
export function showsMovement(movement: Challenge, { main }: FaceFrame, { frames }: Resting, share = 1): boolean | null {
  if (main === null || frames.length < REST.needed || !isMeasured(movement)) return null;
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

/** So much of what the server asks for is plain at one look; else it takes two. The server sees more frames than are looked at here. */
const PLAIN = 1.15;
const LOOKS = 2;

/** A movement that is being waited for. */
export interface Expected {
  readonly movement: Challenge;
  /** looks that showed it, a plain one for all */
  readonly looks: number;
}

/** Lids are shut for a moment only: a blink is never seen twice. Pure. */
export function lookFor(expected: Expected, frame: FaceFrame, rest: Resting): Expected {
  const { movement, looks } = expected;
  const isPlain = showsMovement(movement, frame, rest, movement === 'blink' ? 1 : PLAIN) === true;
  if (isPlain) return { movement, looks: LOOKS };
  return showsMovement(movement, frame, rest) === true ? { movement, looks: looks + 1 } : expected;
}

export const isMade = ({ looks }: Expected): boolean => looks >= LOOKS;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
