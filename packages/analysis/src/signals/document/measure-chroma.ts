import type { Picture } from '../../image/picture.ts';

/** Sensor noise is colourful even on a grey copy, so cells are averaged before they are weighed. */
const CELL = 8;

/**
 * Mean of |Cb − 128| + |Cr − 128| over the 8-px cells whose centre is wanted, as if their mean luma were 128: a dark picture is not a grey
 * one. Null when no cell is wanted.
 */
export function measureChroma(picture: Picture, isWanted: (x: number, y: number) => boolean): number | null {
  let [chroma, luma, count] = [0, 0, 0];
  for (let top = 0; top + CELL <= picture.height; top += CELL) {
    for (let left = 0; left + CELL <= picture.width; left += CELL) {
      if (!isWanted(left + CELL / 2, top + CELL / 2)) continue;
      let [r, g, b] = [0, 0, 0];
      for (let i = 0; i < CELL * CELL; i++) {
        const at = ((top + Math.floor(i / CELL)) * picture.width + left + (i % CELL)) * 3;
        r += picture.data[at] as number;
        g += picture.data[at + 1] as number;
        b += picture.data[at + 2] as number;
      }
      const n = CELL * CELL;
      chroma += Math.abs((-0.1687 * r - 0.3313 * g + 0.5 * b) / n) + Math.abs((0.5 * r - 0.4187 * g - 0.0813 * b) / n);
      luma += (0.299 * r + 0.587 * g + 0.114 * b) / n;
      count++;
    }
  }
  return count === 0 ? null : ((chroma / count) * 128) / Math.max(16, luma / count);
}
