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
  const across = resizeAlong(picture.data, picture.height, picture.width * 3, 3, planTaps(picture.width, width), width * 3, 3);
  const down = resizeAlong(across, width, 3, width * 3, planTaps(picture.height, height), 3, width * 3);
  const data = new Uint8Array(down.length);
  for (let i = 0; i < data.length; i++) data[i] = (down[i] as number) + 0.5;
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

function resizeAlong(
  data: ArrayLike<number>,
  lines: number,
  lineStride: number,
  step: number,
  taps: Taps,
  outLineStride: number,
  outStep: number,
): Float32Array {
  const length = taps.first.length;
  const out = new Float32Array(lines * length * 3);
  const { first, weights, count } = taps;
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      let at = line * lineStride + (first[i] as number) * step;
      let [a, b, c] = [0, 0, 0];
      for (let k = 0; k < count; k++, at += step) {
        const weight = weights[i * count + k] as number;
        a += weight * (data[at] as number);
        b += weight * (data[at + 1] as number);
        c += weight * (data[at + 2] as number);
      }
      const to = line * outLineStride + i * outStep;
      out[to] = a;
      out[to + 1] = b;
      out[to + 2] = c;
    }
  }
  return out;
}
