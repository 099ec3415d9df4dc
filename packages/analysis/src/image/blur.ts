import type { Picture } from './picture.ts';

/**
 * Gaussian blur by its own separable kernel, edges repeated.
 * @param sigma in pixels; 0 or less gives the picture back
 */
export function blurPicture(picture: Picture, sigma: number): Picture {
  if (sigma <= 0) return picture;
  const kernel = gaussianKernel(sigma);
  const { width, height } = picture;
  const across = convolveLines(picture.data, height, width, { line: width * 3, pixel: 3 }, kernel);
  return { width, height, data: convolveLines(across, width, height, { line: 3, pixel: width * 3 }, kernel) };
}

function gaussianKernel(sigma: number): Float32Array {
  const radius = Math.ceil(sigma * 3);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, index) => Math.exp(-((index - radius) ** 2) / (2 * sigma * sigma)));
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

function convolveLines(
  data: Uint8Array,
  lines: number,
  length: number,
  step: { readonly line: number; readonly pixel: number },
  kernel: Float32Array,
): Uint8Array {
  const out = new Uint8Array(data.length);
  const radius = (kernel.length - 1) / 2;
  const taps = kernel.length;
  for (let line = 0; line < lines; line++) {
    const start = line * step.line;
    for (let at = 0; at < length; at++) {
      const isInside = at >= radius && at < length - radius;
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0.5;
        if (isInside) {
          // nothing to repeat: most of a picture, and a guide has milliseconds for it
          for (let k = 0, from = start + (at - radius) * step.pixel + channel; k < taps; k++, from += step.pixel)
            sum += (kernel[k] as number) * (data[from] as number);
        } else
          for (let k = 0; k < taps; k++) {
            const from = Math.min(length - 1, Math.max(0, at + k - radius));
            sum += (kernel[k] as number) * (data[start + from * step.pixel + channel] as number);
          }
        out[start + at * step.pixel + channel] = sum;
      }
    }
  }
  return out;
}
