import type { Plane } from './luma.ts';

/** Gradient magnitude by central differences, luma levels a pixel, 0 on the border. Row by row. */
export function gradientMagnitude({ width, height, data }: Plane): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    const end = (y + 1) * width - 1;
    for (let i = y * width + 1; i < end; i++) {
      const dx = (data[i + 1] as number) - (data[i - 1] as number);
      const dy = (data[i + width] as number) - (data[i - width] as number);
      out[i] = Math.sqrt(dx * dx + dy * dy) / 2;
    }
  }
  return out;
}
