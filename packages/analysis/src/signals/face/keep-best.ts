import { APART_SECONDS } from './clip/choose-best-frames.ts';
import type { KeptFrame } from './face-record.ts';

/** Pictures held in memory while a clip passes by: 8 of 1280 × 720 are 22 MB. */
const MAX_KEPT = 8;

/** The candidates after one more frame: the better of two that are close in time, and the best of all when there are too many. */
export function keepBest(kept: readonly KeptFrame[], frame: KeptFrame): KeptFrame[] {
  const near = kept.filter((other) => Math.abs(other.t - frame.t) < APART_SECONDS);
  if (near.some((other) => other.rating >= frame.rating)) return [...kept];
  const all = [...kept.filter((other) => !near.includes(other)), frame];
  if (all.length <= MAX_KEPT) return all;
  const worst = all.reduce((low, other) => (other.rating < low.rating ? other : low));
  return all.filter((other) => other !== worst);
}
