import type { Picture } from '@mien/analysis';

/** Gaussian blur, separable, edges repeated. σ in pixels; 0 gives the same picture back. */
export function blurPicture(picture: Picture, sigma: number): Picture {
  if (sigma <= 0) return picture;
  const radius = Math.ceil(sigma * 3);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const sum = kernel.reduce((a, b) => a + b, 0);
  const { width, height } = picture;
  const across = blurAlong(picture.data, width, height, 3, width * 3, kernel, sum, radius);
  return { width, height, data: blurAlong(across, height, width, width * 3, 3, kernel, sum, radius) };
}

function blurAlong(
  data: Uint8Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  kernel: Float64Array,
  sum: number,
  radius: number,
): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < length; i++) {
      for (let k = 0; k < 3; k++) {
        let total = 0;
        for (let j = -radius; j <= radius; j++) {
          const at = Math.max(0, Math.min(length - 1, i + j));
          total += (data[line * stride + at * step + k] as number) * (kernel[j + radius] as number);
        }
        out[line * stride + i * step + k] = Math.round(total / sum);
      }
    }
  }
  return out;
}
