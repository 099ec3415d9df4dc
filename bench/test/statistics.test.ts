import { describe, expect, it } from 'vitest';
import { median, percentile, ratioOf, shareOf } from '../src/measure/statistics.ts';

describe('statistics', () => {
  it('tell nothing of nothing, never 0', () => {
    expect(median([])).toBeNull();
    expect(ratioOf(null, 2)).toBeNull();
    expect(ratioOf(2, 0)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
  });

  it('take the middle, and the mean of the two middles', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('lie between neighbours in a percentile', () => {
    expect(percentile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(percentile([5], 0.95)).toBe(5);
  });
});
