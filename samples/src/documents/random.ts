/** A seeded stream of numbers in [0, 1): the same seed gives the same specimens on every machine. */
export type Random = () => number;

/** mulberry32: 32 bits of state are plenty for pictures and need no library. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Number in [low, high), each as likely. */
export const uniform = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** Whole number in [low, high]. @throws RangeError where an end is none: of 0.3 and 0.75 it would draw 0.3 and 1.3 */
export function between(random: Random, low: number, high: number): number {
  if (!Number.isInteger(low) || !Number.isInteger(high)) throw new RangeError('between draws whole numbers');
  return low + Math.floor(random() * (high - low + 1));
}
