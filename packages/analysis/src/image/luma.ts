import type { Picture } from './picture.ts';

/** One number a pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** ITU-R BT.601 luma of gamma-coded RGB, 0–255. */
export function lumaOf(picture: Picture): Plane {
  const { width, height, data } = picture;
  const luma = new Float32Array(width * height);
  for (let i = 0, at = 0; i < luma.length; i++, at += 3) {
    luma[i] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  }
  return { width, height, data: luma };
}

/** Mean over the plane. */
export function meanOf(plane: Plane): number {
  let sum = 0;
  for (let i = 0; i < plane.data.length; i++) sum += plane.data[i] as number;
  return sum / plane.data.length;
}

/** Variance of the 4-neighbour Laplacian: the usual figure of sharpness. 0 for planes under 3 × 3. */
export function laplacianVariance(plane: Plane): number {
  const { width, height, data } = plane;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const value =
        (data[i - 1] as number) +
        (data[i + 1] as number) +
        (data[i - width] as number) +
        (data[i + width] as number) -
        4 * (data[i] as number);
      sum += value;
      squares += value * value;
      count++;
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
