import { describe, expect, it } from 'vitest';
import { detPoints, equalErrorRate, errorRatesAt, upperBound95 } from '../src/error-rates.ts';

const scored = (genuine: number[], impostors: number[]) => [
  ...genuine.map((score) => ({ genuine: true, score })),
  ...impostors.map((score) => ({ genuine: false, score })),
];

describe('error rates', () => {
  it('counts a score on the threshold as a match', () => {
    expect(errorRatesAt(scored([0.5, 0.4], [0.5, 0.1]), 0.5)).toEqual({ threshold: 0.5, falseMatchRate: 0.5, falseNonMatchRate: 0.5 });
  });

  it('says null, and not 0, where there was nothing to count', () => {
    expect(errorRatesAt([], 0.5)).toEqual({ threshold: 0.5, falseMatchRate: null, falseNonMatchRate: null });
    expect(equalErrorRate(scored([1], []))).toBeNull();
    expect(upperBound95(0, 0)).toBeNull();
  });

  it('gives no point for a false match rate finer than the data', () => {
    const data = scored(
      [0.9, 0.8],
      Array.from({ length: 100 }, (_, at) => at / 200),
    );
    expect(detPoints(data, [1e-4])).toEqual([]);
    expect(detPoints(data, [0.05])[0]?.falseMatchRate).toBeLessThanOrEqual(0.05);
    expect(detPoints(data, [0.05])[0]?.falseNonMatchRate).toBe(0);
  });

  it('finds no equal error in separated scores and half in equal ones', () => {
    expect(equalErrorRate(scored([0.9, 0.8], [0.1, 0.2]))).toBe(0);
    expect(equalErrorRate(scored([0.1, 0.9], [0.1, 0.9]))).toBeCloseTo(0.5, 1);
  });

  it('never calls an error rate zero because no error was seen', () => {
    expect(upperBound95(0, 300)).toBe(0.01);
    expect(upperBound95(1, 100)).toBeGreaterThan(0.01);
  });
});
