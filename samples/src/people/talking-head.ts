import type { Frame, Picture } from '@mien/analysis';
import { addCameraNoise } from './camera-noise.ts';
import { type HeadPose, STILL } from './deform-head.ts';
import { type DrawnHead, drawHead } from './draw-head.ts';
import type { HeadModel } from './head-model.ts';

/** Where the head is at a moment. */
export type Movement = (seconds: number) => HeadPose;

/** Changes a drawn frame: light, cover, blur. Pure. */
export type SceneEffect = (drawn: DrawnHead, seconds: number) => Picture;

export interface TalkingHeadOptions {
  readonly seconds: number;
  readonly frameRate: number;
  readonly seed?: number;
  readonly movement?: Movement;
  readonly effects?: readonly SceneEffect[];
  /** levels of sensor noise; 5 is a webcam indoors */
  readonly noise?: number;
}

/** Frames of a person before a camera who turns, blinks and speaks as `movement` tells; made one by one on demand. */
export function* renderTalkingHead(head: HeadModel, options: TalkingHeadOptions): Generator<Frame> {
  const { seconds, frameRate, seed = 1, movement = naturalMovement, effects = [], noise = 5 } = options;
  const count = Math.round(seconds * frameRate);
  for (let index = 0; index < count; index++) {
    const t = index / frameRate;
    const drawn = drawHead(head, movement(t));
    const picture = effects.reduce<Picture>((current, effect) => effect({ ...drawn, picture: current }, t), drawn.picture);
    yield { t, index, picture: addCameraNoise(picture, noise, seed, index) };
  }
}

const ease = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));
/** 0 before `from`, 1 between, 0 after `to`, with ramps of `ramp` seconds. */
export const bump = (t: number, from: number, to: number, ramp: number): number => ease((t - from) / ramp) * ease((to - t) / ramp);

/** The head never stands quite still: a slow sway under all movements. */
const sway = (t: number): Pick<HeadPose, 'dx' | 'dy' | 'pitch'> => ({
  dx: 3 * Math.sin(t * 1.3),
  dy: 2 * Math.sin(t * 0.9),
  pitch: 2 * Math.sin(t * 2),
});

/** Six seconds that repeat with another sway: look ahead and blink, a few words, a turn each way. */
export const naturalMovement: Movement = (seconds) => {
  const t = seconds % 6;
  return {
    ...STILL,
    ...sway(seconds),
    yaw: 24 * bump(t, 3, 4, 0.35) - 24 * bump(t, 4.1, 5.1, 0.35),
    blink: Math.max(bump(t, 0.5, 0.8, 0.12), bump(t, 5.4, 5.7, 0.12)),
    mouth: Math.max(bump(t, 1.2, 1.55, 0.14), 0.8 * bump(t, 1.65, 2, 0.14), bump(t, 2.2, 2.6, 0.14)),
  };
};

/** Looks ahead, blinks and speaks, without turning. */
export const facingMovement: Movement = (seconds) => ({ ...naturalMovement(seconds), yaw: 0 });

/** Nothing in the face moves; the picture as a whole sways, as a photograph held in a hand does. */
export const heldPhotograph: Movement = (seconds) => ({ ...STILL, dx: 3 * Math.sin(seconds * 1.3), dy: 2 * Math.sin(seconds * 0.9) });

/** Turned to a side by `yaw` degrees all the time. */
export const turnedMovement =
  (yaw: number): Movement =>
  (seconds) => ({ ...facingMovement(seconds), yaw });

/** Eyes shut all the time. */
export const eyesShutMovement: Movement = (seconds) => ({ ...facingMovement(seconds), blink: 1 });
