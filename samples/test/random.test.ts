import { describe, expect, it } from 'vitest';
import { between, seededRandom, uniform } from '../src/documents/random.ts';

describe('numbers drawn for specimens', () => {
  it('are whole between whole ends, both of them drawn', () => {
    const random = seededRandom(3);
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });

  it('are refused where whole ones are drawn between ends that are none', () => {
    expect(() => between(seededRandom(3), 0.3, 0.75)).toThrow(RangeError);
  });

  it('stay between their ends where they need not be whole', () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 200 }, () => uniform(random, 0.3, 0.75));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0.3);
    expect(Math.max(...drawn)).toBeLessThan(0.75);
    expect(new Set(drawn).size).toBeGreaterThan(190);
  });
});
