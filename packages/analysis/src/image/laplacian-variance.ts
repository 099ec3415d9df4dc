import type { LumaPlane } from './luma.ts';

/**
 * Variance of the four-neighbour Laplacian (−4, 1, 1, 1, 1) over the inner pixels: how sharp a picture is. It depends on size
 * and contrast: compare only planes of one size. 0 for planes under 3 × 3.
 */
export function laplacianVariance({ width, height, data }: LumaPlane): number {
  const count = (width - 2) * (height - 2);
  if (width < 3 || height < 3) return 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++) {
    const end = (y + 1) * width - 1;
    for (let i = y * width + 1; i < end; i++) {
      const value =
        (data[i - 1] as number) +
        (data[i + 1] as number) +
        (data[i - width] as number) +
        (data[i + width] as number) -
        4 * (data[i] as number);
      sum += value;
      squares += value * value;
    }
  }
  return squares / count - (sum / count) ** 2;
}
