import type { Picture } from './picture.ts';

interface Taps {
  /** first source sample of each target sample */
  readonly first: Int32Array;
  /** `count` weights for each target sample, summing to 1 */
  readonly weights: Float32Array;
  readonly count: number;
}

/**
 * Resizes with a triangle filter that widens when shrinking, so that fine print does not alias (Pillow's and sharp's "linear").
 * @param width target width, pixels, ≥ 1
 * @param height target height, pixels, ≥ 1
 */
export function resizePicture(picture: Picture, width: number, height: number): Picture {
  if (picture.width === width && picture.height === height) return picture;
  const across = planTaps(picture.width, width);
  const down = planTaps(picture.height, height);
  const length = width * 3;
  const data = new Uint8Array(height * length);
  // Only the rows that the next target row is made of are held: the whole of them would be 8 MB for a frame of 720p.
  const rows = Array.from({ length: down.count }, () => new Float32Array(length));
  const sums = new Float64Array(length);
  let ready = 0;
  for (let y = 0; y < height; y++) {
    const first = down.first[y] as number;
    for (ready = Math.max(ready, first); ready < first + down.count; ready++)
      resizeRow(picture.data, ready * picture.width * 3, across, rows[ready % down.count] as Float32Array);
    sums.fill(0);
    for (let k = 0; k < down.count; k++)
      addRow(sums, rows[(first + k) % down.count] as Float32Array, down.weights[y * down.count + k] as number);
    for (let i = 0, to = y * length; i < length; i++, to++) data[to] = Math.fround(sums[i] as number) + 0.5;
  }
  return { width, height, data };
}

/** Scales down so that the longer side is at most `maxSide`; never up. */
export function fitPicture(picture: Picture, maxSide: number): Picture {
  const ratio = maxSide / Math.max(picture.width, picture.height);
  if (ratio >= 1) return picture;
  return resizePicture(picture, Math.max(1, Math.round(picture.width * ratio)), Math.max(1, Math.round(picture.height * ratio)));
}

function planTaps(from: number, to: number): Taps {
  const scale = from / to;
  const support = Math.max(1, scale);
  const count = Math.min(from, Math.ceil(support * 2) + 1);
  const first = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * scale - 0.5;
    const start = Math.max(0, Math.min(from - count, Math.ceil(centre - support)));
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const weight = Math.max(0, 1 - Math.abs(start + k - centre) / support);
      weights[i * count + k] = weight;
      sum += weight;
    }
    for (let k = 0; k < count; k++) weights[i * count + k] = (weights[i * count + k] as number) / sum;
    first[i] = start;
  }
  return { first, weights, count };
}

/** One row of the source, from its first byte on, to the target's width. */
function resizeRow(data: Uint8Array, from: number, { first, weights, count }: Taps, out: Float32Array): void {
  let to = 0;
  for (let i = 0, tap = 0; i < first.length; i++, to += 3) {
    let at = from + (first[i] as number) * 3;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let k = 0; k < count; k++, at += 3, tap++) {
      const weight = weights[tap] as number;
      red += weight * (data[at] as number);
      green += weight * (data[at + 1] as number);
      blue += weight * (data[at + 2] as number);
    }
    out[to] = red;
    out[to + 1] = green;
    out[to + 2] = blue;
  }
}

function addRow(sums: Float64Array, row: Float32Array, weight: number): void {
  if (weight === 0) return;
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + weight * (row[i] as number);
}
