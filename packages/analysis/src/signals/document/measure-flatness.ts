import { lumaOf } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';

const CELL = 8;
/** Luma levels from row to row or pixel to pixel: a lens and a sensor leave more than this somewhere in every 8-px cell. */
const STILL = 0.5;

/**
 * Share of the plain 8-px cells that carry no noise at all: near 1 for a picture drawn by software, near 0 from a camera. Cells with print or
 * edges in them tell nothing and are left out.
 */
export function measureFlatRatio(picture: Picture): number {
  const { width, height, data } = lumaOf(picture);
  let plain = 0;
  let noiseless = 0;
  for (let top = 0; top + CELL <= height; top += CELL) {
    for (let left = 0; left + CELL <= width; left += CELL) {
      let roughest = 0;
      for (let y = top + 1; y < top + CELL - 1; y++) {
        for (let x = left + 1; x < left + CELL - 1; x++) {
          const i = y * width + x;
          const bend =
            Math.abs((data[i - 1] as number) + (data[i + 1] as number) - 2 * (data[i] as number)) +
            Math.abs((data[i - width] as number) + (data[i + width] as number) - 2 * (data[i] as number));
          if (bend > roughest) roughest = bend;
        }
      }
      if (roughest > 40) continue;
      plain++;
      if (roughest <= STILL) noiseless++;
    }
  }
  return plain === 0 ? 0 : noiseless / plain;
}
