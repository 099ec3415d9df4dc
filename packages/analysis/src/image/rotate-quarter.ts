import type { Picture } from './picture.ts';

/** Turns a picture clockwise by quarter turns; any whole number, negative ones turn the other way. */
export function rotateQuarter(picture: Picture, turns: number): Picture {
  const quarter = ((turns % 4) + 4) % 4;
  if (quarter === 0) return picture;
  const { width, height, data } = picture;
  const [outWidth, outHeight] = quarter === 2 ? [width, height] : [height, width];
  const out = new Uint8Array(data.length);
  // Index in the source of the result's first pixel, and what one step right and one row down add to it.
  const { start, right, down } = {
    1: { start: (height - 1) * width, right: -width, down: 1 },
    2: { start: height * width - 1, right: -1, down: -width },
    3: { start: width - 1, right: width, down: -1 },
  }[quarter as 1 | 2 | 3];
  let o = 0;
  for (let y = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++) {
      const i = (start + x * right + y * down) * 3;
      out[o++] = data[i] as number;
      out[o++] = data[i + 1] as number;
      out[o++] = data[i + 2] as number;
    }
  return { width: outWidth, height: outHeight, data: out };
}
