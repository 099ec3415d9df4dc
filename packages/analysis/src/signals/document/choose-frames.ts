import { laplacianVariance, lumaOf } from '../../image/luma.ts';
import type { Frame } from '../../image/picture.ts';
import { fitPicture } from '../../image/resize.ts';
import { measureGlare } from './measure-card.ts';

export interface ChosenFrame {
  readonly frame: Frame;
  readonly score: number;
}

const LOOK_SIDE = 480;

/** A cheap look: sharp and without clipped lights is better. About 10 ms for 720p. */
export function scoreFrame(frame: Frame): ChosenFrame {
  const small = fitPicture(frame.picture, LOOK_SIDE);
  return { frame, score: laplacianVariance(lumaOf(small)) * (1 - measureGlare(small)) ** 4 };
}

/**
 * The kept frames with one more considered: never more than `count`, spread over the clip. Of the two nearest in time the worse one goes, so
 * a bad moment cannot take all places.
 */
export function keepBest(kept: readonly ChosenFrame[], candidate: ChosenFrame, count: number): readonly ChosenFrame[] {
  const all = [...kept, candidate].sort((a, b) => a.frame.t - b.frame.t);
  if (all.length <= count) return all;
  let closest = 1;
  for (let i = 2; i < all.length; i++) if (gapBefore(all, i) < gapBefore(all, closest)) closest = i;
  const [a, b] = [all[closest - 1] as ChosenFrame, all[closest] as ChosenFrame];
  const loser = a.score < b.score ? a : b;
  return all.filter((chosen) => chosen !== loser);
}

function gapBefore(frames: readonly ChosenFrame[], i: number): number {
  return (frames[i] as ChosenFrame).frame.t - (frames[i - 1] as ChosenFrame).frame.t;
}
