import type { Plane } from '../../image/luma.ts';

/** A Gaussian's median absolute value ÷ its deviation. */
const MEDIAN_TO_DEVIATION = 0.6745;
const BINS = 1024;
const BINS_PER_LEVEL = 8;

/** Takes a picture in parts: what stands at a part's border has no neighbours and is left out. */
interface SharpnessMeter {
  add(plane: Plane): void;
  read(): number;
}

/**
 * Variance of the 4-neighbour Laplacian less what noise accounts for. Noise alone gives a smeared picture a high variance (48 at a blur of
 * 4.5 px on a 1028-px card); its share is told by the median, since most of a card is unprinted.
 */
export function createSharpnessMeter(): SharpnessMeter {
  const histogram = new Uint32Array(BINS);
  let sum = 0;
  let squares = 0;
  let count = 0;
  return {
    add({ width, height, data }) {
      for (let y = 1; y < height - 1; y++) {
        for (let x = 1; x < width - 1; x++) {
          const i = y * width + x;
          const around = (data[i - 1] as number) + (data[i + 1] as number) + (data[i - width] as number) + (data[i + width] as number);
          const value = around - 4 * (data[i] as number);
          sum += value;
          squares += value * value;
          count++;
          const bin = Math.min(BINS - 1, Math.round(Math.abs(value) * BINS_PER_LEVEL));
          histogram[bin] = (histogram[bin] as number) + 1;
        }
      }
    },
    read() {
      if (count === 0) return 0;
      let below = 0;
      let median = 0;
      while (below + (histogram[median] as number) < count / 2) below += histogram[median++] as number;
      const noise = median / BINS_PER_LEVEL / MEDIAN_TO_DEVIATION;
      return Math.max(0, squares / count - (sum / count) ** 2 - noise * noise);
    },
  };
}

/** Sharpness of a whole picture. */
export function measureSharpness(plane: Plane): number {
  const meter = createSharpnessMeter();
  meter.add(plane);
  return meter.read();
}
