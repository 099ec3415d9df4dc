import type { Challenge } from '@mien/protocol';

/** Draws `count` different movements of the policy's list in a random order, here and not by the server. @param random 0 up to but not 1 */
export function drawMovements(from: readonly Challenge[], count: number, random: () => number): readonly Challenge[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
