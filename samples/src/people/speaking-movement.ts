import { STILL } from './deform-head.ts';
import { bump, type Movement } from './talking-head.ts';

/** Digits take about so long to say one by one, seconds. */
const WORD_SECONDS = 0.5;

/** A head that looks ahead, sways and blinks, and opens the mouth for each word; with no words the lips stay shut. */
export const speakingMovement =
  (saidAt: readonly number[]): Movement =>
  (seconds) => ({
    ...STILL,
    dx: 2 * Math.sin(seconds * 1.3),
    blink: bump(seconds, 1.6, 1.9, 0.1),
    mouth: Math.max(0, ...saidAt.map((at) => bump(seconds, at - 0.05, at + WORD_SECONDS, 0.18))),
  });
