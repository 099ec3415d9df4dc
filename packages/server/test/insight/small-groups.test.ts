import { describe, expect, it } from 'vitest';
import { namesToShow, tellCount, tellOf } from '../../src/insight/small-groups.ts';

const groups = (sizes: Readonly<Record<string, number>>) => Object.entries(sizes).map(([name, size]) => ({ name, size }));

describe('a small group', () => {
  it('is never told by its number', () => {
    expect([0, 1, 9, 10].map(tellCount)).toEqual([0, null, null, 10]);
    expect(tellOf(9, 0.5)).toBeNull();
    expect(tellOf(10, 0.5)).toBe(0.5);
  });

  it('goes into the rest, the largest of the others first', () => {
    expect(namesToShow(groups({ a: 12, b: 40, c: 5, d: 6 }))).toEqual(['b', 'a']);
  });

  it('cannot be worked out from the whole: a small rest takes in the smallest of the others', () => {
    expect(namesToShow(groups({ a: 12, b: 40, c: 5 }))).toEqual(['b']);
    expect(namesToShow(groups({ a: 12, c: 5 }))).toEqual([]);
    expect(namesToShow(groups({ a: 12, b: 40 }))).toEqual(['b', 'a']);
  });
});
