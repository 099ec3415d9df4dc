import type { Picture } from './picture.ts';

/** For one output pixel along an axis: the first input pixel it draws on and the weights from there. */
interface AxisTap {
  readonly first: number;
  readonly weights: Float32Array;
}

/**
 * Resizes a picture: bilinear where it grows, the mean of the covered area where it shrinks, so that fine texture does not
 * alias into moiré of our own making. Each axis on its own.
 * @param width and height of the result in pixels, at least 1
 */
export function resizePicture(picture: Picture, width: number, height: number): Picture {
  if (picture.width === width && picture.height === height) return picture;
  const columns = resizeColumns(picture, tapsOf(picture.width, width));
  return { width, height, data: resizeRows(columns, width * 3, tapsOf(picture.height, height)) };
}

/** The picture no larger than `maxSide` on its longer side; the same picture when it already is. */
export function fitWithin(picture: Picture, maxSide: number): Picture {
  const scale = maxSide / Math.max(picture.width, picture.height);
  if (scale >= 1) return picture;
  return resizePicture(picture, Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
}

function tapsOf(from: number, to: number): AxisTap[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, index) => (scale > 1 ? areaTap(index, scale, from) : bilinearTap(index, scale, from)));
}

function areaTap(index: number, scale: number, from: number): AxisTap {
  const start = index * scale;
  const end = Math.min(from, start + scale);
  const first = Math.floor(start);
  const weights = new Float32Array(Math.min(from, Math.ceil(end - 1e-6)) - first);
  for (let k = 0; k < weights.length; k++) weights[k] = (Math.min(end, first + k + 1) - Math.max(start, first + k)) / (end - start);
  return { first, weights };
}

function bilinearTap(index: number, scale: number, from: number): AxisTap {
  const at = Math.min(from - 1, Math.max(0, (index + 0.5) * scale - 0.5));
  const first = Math.min(Math.floor(at), Math.max(0, from - 2));
  const share = at - first;
  return { first, weights: from === 1 ? Float32Array.of(1) : Float32Array.of(1 - share, share) };
}

function resizeColumns({ width, height, data }: Picture, taps: readonly AxisTap[]): Float32Array {
  const out = new Float32Array(taps.length * height * 3);
  for (let y = 0; y < height; y++) {
    let o = y * taps.length * 3;
    for (const { first, weights } of taps) {
      let i = (y * width + first) * 3;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let k = 0; k < weights.length; k++, i += 3) {
        const w = weights[k] as number;
        r += w * (data[i] as number);
        g += w * (data[i + 1] as number);
        b += w * (data[i + 2] as number);
      }
      out[o++] = r;
      out[o++] = g;
      out[o++] = b;
    }
  }
  return out;
}

function resizeRows(columns: Float32Array, stride: number, taps: readonly AxisTap[]): Uint8Array {
  const out = new Uint8Array(stride * taps.length);
  const row = new Float32Array(stride);
  taps.forEach(({ first, weights }, y) => {
    row.fill(0.5);
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] as number;
      const start = (first + k) * stride;
      for (let x = 0; x < stride; x++) row[x] = (row[x] as number) + w * (columns[start + x] as number);
    }
    out.set(row, y * stride);
  });
  return out;
}
