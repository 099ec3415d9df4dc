import type { Challenge } from '@mien/protocol';
import { quantile } from '../face/clip/quantile.ts';
import type { TrackPoint } from '../face/clip/track-point.ts';
import { distanceBetween, MESH } from '../face/landmarks.ts';

/** This person at rest, looking ahead: what each movement is measured from. */
export interface Rest {
  readonly yaw: number;
  readonly pitch: number;
  readonly eyeOpening: number;
  readonly mouthOpening: number;
  readonly smile: number;
  readonly interEye: number;
}

/** What of a face a movement is told by. */
type Posture = Pick<TrackPoint, 'landmarks' | 'interEye' | 'pose' | 'eyeOpening' | 'mouthOpening'>;

interface Movement {
  /** grows with the movement, 0 or less at rest */
  readonly amount: (point: Posture, rest: Rest) => number;
  /** from here on it was made; degrees for turns, else a ratio. Part of what the signal means: a policy chooses movements, not their size */
  readonly enough: number;
  /** a flat picture cannot do it without lying flat in the numbers too */
  readonly isTurn: boolean;
  /** people do it all the time, asked or not */
  readonly isSpontaneous: boolean;
}

const ASKED = { isTurn: false, isSpontaneous: false } as const;
const TURN = { isTurn: true, isSpontaneous: false } as const;

const smileOf = (point: Posture): number => distanceBetween(point.landmarks, MESH.mouthLeft, MESH.mouthRight) / point.interEye;

/** Every movement that can be asked for, as one number that rises while it is made. */
export const MOVEMENTS = {
  turn_left: { ...TURN, amount: ({ pose }, rest) => pose.yaw - rest.yaw, enough: 25 },
  turn_right: { ...TURN, amount: ({ pose }, rest) => rest.yaw - pose.yaw, enough: 25 },
  look_up: { ...TURN, amount: ({ pose }, rest) => pose.pitch - rest.pitch, enough: 18 },
  look_down: { ...TURN, amount: ({ pose }, rest) => rest.pitch - pose.pitch, enough: 18 },
  open_mouth: {
    ...ASKED,
    amount: ({ mouthOpening }, rest) => mouthOpening - rest.mouthOpening,
    enough: 0.12,
  },
  blink: {
    isTurn: false,
    isSpontaneous: true,
    amount: ({ eyeOpening }, rest) => 1 - eyeOpening / rest.eyeOpening,
    enough: 0.2,
  },
  smile: { ...ASKED, amount: (point, rest) => smileOf(point) / rest.smile - 1, enough: 0.08 },
  move_closer: { ...ASKED, amount: ({ interEye }, rest) => interEye / rest.interEye - 1, enough: 0.2 },
} as const satisfies Record<Challenge, Movement>;

export const movementOf = (value: string): Movement | null =>
  Object.hasOwn(MOVEMENTS, value) ? MOVEMENTS[value as keyof typeof MOVEMENTS] : null;

/** Turned further than this from the clip's middle look, the mesh's eye and mouth shapes are foreshortened. */
const NEAR_FRONT_DEGREES = 10;
/** Eyes are open in most frames: the opening reached in half of them is the person's own. */
const USUAL = 0.5;

/**
 * Rest is what this person does most of the time: medians over the clip, then over the frames in which the head is near its usual turn.
 * Null without enough frames.
 */
export function measureRest(track: readonly TrackPoint[]): Rest | null {
  if (track.length < 10) return null;
  const middle = (points: readonly TrackPoint[], value: (point: TrackPoint) => number): number => quantile(points.map(value), USUAL);
  const yaw = middle(track, ({ pose }) => pose.yaw);
  const pitch = middle(track, ({ pose }) => pose.pitch);
  const near = track.filter(({ pose }) => Math.abs(pose.yaw - yaw) + Math.abs(pose.pitch - pitch) <= NEAR_FRONT_DEGREES);
  const ahead = near.length >= 5 ? near : track;
  return {
    yaw,
    pitch,
    eyeOpening: middle(ahead, ({ eyeOpening }) => eyeOpening),
    mouthOpening: middle(ahead, ({ mouthOpening }) => mouthOpening),
    smile: middle(ahead, smileOf),
    interEye: middle(ahead, ({ interEye }) => interEye),
  };
}
