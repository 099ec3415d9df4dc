import { describe, expect, it } from 'vitest';
import { chainSegments } from '../../src/upload/chain-segments.ts';

const segment = (offset: number, bytes: number, key = `${offset}+${bytes}`) => ({ key, offset, bytes });
const keys = (...segments: ReturnType<typeof segment>[]): string[] => chainSegments(segments).map(({ key }) => key);

describe('the row of segments', () => {
  it('goes from byte 0 as far as nothing is missing', () => {
    expect(keys()).toEqual([]);
    expect(keys(segment(10, 5))).toEqual([]);
    expect(keys(segment(10, 5), segment(0, 10), segment(20, 5))).toEqual(['0+10', '10+5']);
  });

  it('goes through whichever of two writers’ segments leads furthest', () => {
    expect(keys(segment(0, 100), segment(0, 50), segment(50, 70))).toEqual(['0+50', '50+70']);
    expect(keys(segment(0, 50), segment(0, 100), segment(100, 10), segment(50, 20))).toEqual(['0+100', '100+10']);
    expect(keys(segment(0, 50), segment(0, 50, 'twin'), segment(50, 10))).toEqual(['0+50', '50+10']);
  });

  it('never falls behind what was once acknowledged, whatever is added', () => {
    let state = 12345;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % limit;
    };
    for (let run = 0; run < 200; run += 1) {
      const written: ReturnType<typeof segment>[] = [];
      for (let step = 0; step < 20; step += 1) {
        const end = chainSegments(written).reduce((sum, { bytes }) => sum + bytes, 0);
        const writers = 1 + below(3);
        const bytes = Array.from({ length: writers }, () => 1 + below(9));
        written.push(...bytes.map((length, index) => segment(end, length, `${step}.${index}`)));
        const reached = chainSegments(written).reduce((sum, each) => sum + each.bytes, 0);
        expect(reached).toBe(end + Math.max(...bytes));
      }
    }
  });
});
