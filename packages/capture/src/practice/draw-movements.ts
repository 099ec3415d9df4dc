import type { MOVEMENTS } from '@mien/analysis/browser';

/** What a rehearsal may ask for: the movements that the shipped policies draw from. A smile needs more than guidance measures. */
const REHEARSED = ['turn_left', 'turn_right', 'look_up', 'open_mouth', 'blink'] as const satisfies readonly (keyof typeof MOVEMENTS)[];
export type Rehearsed = (typeof REHEARSED)[number];

/** Draws `count` different movements in a random order, here and not by the server. @param random 0 up to but not 1 */
export function drawMovements(count: number, random: () => number): readonly Rehearsed[] {
  const left = [...REHEARSED];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0] as Rehearsed);
}
