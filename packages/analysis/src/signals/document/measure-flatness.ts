import { lumaOf } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';

const CELL = 8;
/** Codecs flatten whole 8-px blocks; a cell that straddles four of them still shows their steps. */
const STRADDLE = 4;
/** Second differences up to this are none. */
const STILL = 0.5;
const STILL_SHARE = 0.75;
/** Rougher cells hold print or edges and tell nothing. */
const PLAIN = 16;

/** Share of the plain 8-px cells that carry no noise at all: near 1 for a picture drawn by software, low from a lens and a sensor. */
export function measureFlatRatio(picture: Picture): number {
  const { width, height, data } = lumaOf(picture);
  let plain = 0;
  let noiseless = 0;
  for (let top = STRADDLE; top + CELL < height; top += CELL) {
    for (let left = STRADDLE; left + CELL < width; left += CELL) {
      let roughest = 0;
      let still = 0;
      for (let y = top; y < top + CELL; y++) {
        for (let x = left; x < left + CELL; x++) {
          const i = y * width + x;
          const bend =
            Math.abs((data[i - 1] as number) + (data[i + 1] as number) - 2 * (data[i] as number)) +
            Math.abs((data[i - width] as number) + (data[i + width] as number) - 2 * (data[i] as number));
          if (bend > roughest) roughest = bend;
          if (bend <= STILL) still++;
        }
      }
      const isStill = still >= STILL_SHARE * CELL * CELL;
      if (roughest > PLAIN && !isStill) continue;
      plain++;
      if (isStill) noiseless++;
    }
  }
  return plain === 0 ? 0 : noiseless / plain;
}
