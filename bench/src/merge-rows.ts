import type { ResultRow } from './result.ts';

/** Rows of an earlier run with those that were measured again in the places they had; new figures come last. */
export function mergeRows(earlier: readonly ResultRow[], again: readonly ResultRow[]): ResultRow[] {
  const left = new Map(again.map((row) => [row.figure, row]));
  const kept = earlier.map((row) => {
    const anew = left.get(row.figure);
    left.delete(row.figure);
    return anew ?? row;
  });
  return [...kept, ...left.values()];
}
