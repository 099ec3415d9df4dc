import { describe, expect, it } from 'vitest';
import { mergeRows } from '../src/merge-rows.ts';
import { row } from '../src/result.ts';

const figure = (name: string, value: number) => row({ figure: name, value, unit: '', better: 'lower' });

describe('rows measured apart from their part', () => {
  it('take the places they had, leave every other row as it was, and come last where they are new', () => {
    const merged = mergeRows([figure('a', 1), figure('b', 2), figure('c', 3)], [figure('d', 5), figure('b', 4)]);
    expect(merged).toEqual([figure('a', 1), figure('b', 4), figure('c', 3), figure('d', 5)]);
  });
});
