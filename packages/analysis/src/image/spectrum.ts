import type { Plane } from './luma.ts';

/**
 * Magnitudes of the 2-D Fourier transform of a Hann-windowed square cut out of a plane; index `y * size + x`, zero frequency at 0.
 * @param size power of two
 */
export function spectrumMagnitude(plane: Plane, left: number, top: number, size: number): Float64Array {
  const re = new Float64Array(size * size);
  const im = new Float64Array(size * size);
  const hann = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (size - 1)));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const px = Math.max(0, Math.min(plane.width - 1, left + x));
      const py = Math.max(0, Math.min(plane.height - 1, top + y));
      re[y * size + x] = (plane.data[py * plane.width + px] as number) * (hann[x] as number) * (hann[y] as number);
    }
  }
  for (let y = 0; y < size; y++) transform(re, im, y * size, 1, size);
  for (let x = 0; x < size; x++) transform(re, im, x, size, size);
  return re.map((value, i) => Math.hypot(value, im[i] as number));
}

/** Radix-2 Cooley–Tukey in place over `size` values that lie `step` apart. */
function transform(re: Float64Array, im: Float64Array, from: number, step: number, size: number): void {
  const at = (i: number): number => from + i * step;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[at(i)], re[at(j)]] = [re[at(j)] as number, re[at(i)] as number];
      [im[at(i)], im[at(j)]] = [im[at(j)] as number, im[at(i)] as number];
    }
  }
  for (let length = 2; length <= size; length <<= 1) {
    const angle = (-2 * Math.PI) / length;
    for (let k = 0; k < length / 2; k++) {
      const c = Math.cos(angle * k);
      const s = Math.sin(angle * k);
      for (let i = k; i < size; i += length) {
        const p = at(i);
        const q = at(i + length / 2);
        const x = (re[q] as number) * c - (im[q] as number) * s;
        const y = (re[q] as number) * s + (im[q] as number) * c;
        re[q] = (re[p] as number) - x;
        im[q] = (im[p] as number) - y;
        re[p] = (re[p] as number) + x;
        im[p] = (im[p] as number) + y;
      }
    }
  }
}
