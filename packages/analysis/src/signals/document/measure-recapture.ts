import { lumaOf } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';
import { spectrumMagnitude } from '../../image/spectrum.ts';

const LARGE = 256;
const SMALL = 128;
/** Frequencies below this share of the sampling rate are print and layout. */
const LOWEST = 0.14;
const COUNTED = 3;

/**
 * Strongest spectral peaks over their rings' medians, mean of the three best rings; the median of four windows, since a screen's lattice
 * lies under the whole picture while print does not. A signal, no verdict: measured on simulated screens only.
 * @param card rectified, not enlarged
 */
export function measureRecapturePeak(card: Picture): number {
  const luma = lumaOf(card);
  const size = Math.min(card.width, card.height) > LARGE * 1.2 ? LARGE : SMALL;
  const right = card.width - size;
  const bottom = card.height - size;
  const windows = [
    [right * 0.15, bottom * 0.1],
    [right * 0.85, bottom * 0.1],
    [right * 0.15, bottom * 0.7],
    [right * 0.85, bottom * 0.7],
  ] as const;
  const peaks = windows
    .map(([left, top]) => peakOfRings(spectrumMagnitude(luma, Math.round(left), Math.round(top), size), size))
    .sort((a, b) => a - b);
  return ((peaks[1] as number) + (peaks[2] as number)) / 2;
}

function peakOfRings(magnitude: Float64Array, size: number): number {
  const rings: number[][] = Array.from({ length: size / 2 + 1 }, () => []);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const radius = Math.round(Math.hypot(x < size / 2 ? x : x - size, y < size / 2 ? y : y - size));
      if (radius > size * LOWEST && radius <= size / 2) rings[radius]?.push(magnitude[y * size + x] as number);
    }
  }
  const peaks = rings
    .filter((ring) => ring.length >= 20)
    .map((ring) => {
      ring.sort((a, b) => a - b);
      const middle = ring[ring.length >> 1] as number;
      return middle > 0 ? (ring[ring.length - 1] as number) / middle : 0;
    })
    .sort((a, b) => b - a);
  return peaks.slice(0, COUNTED).reduce((sum, peak) => sum + peak, 0) / COUNTED;
}
