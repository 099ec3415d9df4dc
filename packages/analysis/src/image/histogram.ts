/** Counts of the 256 levels (values 0–255 are rounded), optionally only where `mask` is not 0. */
export function histogramOf(data: Uint8Array | Float32Array, mask?: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i++) {
    if (mask !== undefined && mask[i] === 0) continue;
    const level = ((data[i] as number) + 0.5) | 0;
    counts[level] = (counts[level] as number) + 1;
  }
  return counts;
}

/** How many values a histogram counts. */
function countOf(histogram: Uint32Array): number {
  let sum = 0;
  for (const count of histogram) sum += count;
  return sum;
}

/** The lowest level that at least `share` (0–1) of the values do not pass; 0 for an empty histogram. */
export function percentileOf(histogram: Uint32Array, share: number): number {
  const wanted = share * countOf(histogram);
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level] as number;
    if (seen >= wanted && seen > 0) return level;
  }
  return 0;
}

/** Mean level, 0 for an empty histogram. */
export function meanLevel(histogram: Uint32Array): number {
  let sum = 0;
  let count = 0;
  for (let level = 0; level < 256; level++) {
    sum += level * (histogram[level] as number);
    count += histogram[level] as number;
  }
  return count === 0 ? 0 : sum / count;
}

/** Share of values from `low` to `high`, both included; 0 for an empty histogram. */
export function shareBetween(histogram: Uint32Array, low: number, high: number): number {
  let inside = 0;
  for (let level = low; level <= high; level++) inside += histogram[level] as number;
  const count = countOf(histogram);
  return count === 0 ? 0 : inside / count;
}
