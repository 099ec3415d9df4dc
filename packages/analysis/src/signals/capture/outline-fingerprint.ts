import type { ClipFingerprint } from '@mien/protocol';

const CELLS = 128;

/**
 * Where in the picture it moves, and how much, over a whole clip: 64 cells grown brighter and 64 grown darker, each 0–255 of the busiest.
 * The same recording keeps it whatever its container, codec, size or cut start; among many recordings it finds the few worth comparing.
 */
export function outlineFingerprint({ video }: Pick<ClipFingerprint, 'video'>): Uint8Array {
  const counts = new Float64Array(CELLS);
  for (const word of video)
    for (let digit = 0; digit < word.length; digit++) {
      const bits = Number.parseInt(word[digit] as string, 16);
      for (let bit = 0; bit < 4; bit++) if ((bits >> bit) & 1) counts[4 * digit + bit] = (counts[4 * digit + bit] as number) + 1;
    }
  const most = Math.max(1, ...counts);
  return Uint8Array.from(counts, (count) => Math.round((255 * count) / most));
}

/** Cosine of two outlines, 0–1; 0 where one of them is of a still picture. */
export function compareOutlines(a: Uint8Array, b: Uint8Array): number {
  let [both, first, second] = [0, 0, 0];
  for (let cell = 0; cell < CELLS; cell++) {
    const x = a[cell] ?? 0;
    const y = b[cell] ?? 0;
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}
