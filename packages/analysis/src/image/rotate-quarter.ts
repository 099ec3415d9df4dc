import type { Picture } from './picture.ts';

export type QuarterTurns = 0 | 1 | 2 | 3;

/** Turns the picture clockwise by quarters. */
export function rotateQuarter(picture: Picture, turns: QuarterTurns): Picture {
  if (turns === 0) return picture;
  const { width: w, height: h, data } = picture;
  const [width, height] = turns === 2 ? [w, h] : [h, w];
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = turns === 1 ? [y, h - 1 - x] : turns === 2 ? [w - 1 - x, h - 1 - y] : [w - 1 - y, x];
      const from = (sy * w + sx) * 3;
      const to = (y * width + x) * 3;
      out[to] = data[from] as number;
      out[to + 1] = data[from + 1] as number;
      out[to + 2] = data[from + 2] as number;
    }
  }
  return { width, height, data: out };
}

/** Where a point of a picture lies after `rotateQuarter(picture, turns)`; pixels, with pixel edges at whole numbers. */
export function rotatePoint(point: readonly [number, number], width: number, height: number, turns: QuarterTurns): [number, number] {
  const [x, y] = point;
  if (turns === 1) return [height - y, x];
  if (turns === 2) return [width - x, height - y];
  return turns === 3 ? [y, width - x] : [x, y];
}
