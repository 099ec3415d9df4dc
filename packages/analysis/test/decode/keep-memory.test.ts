import { expect, test } from 'vitest';
import { keepMemory } from '../../src/decode/parent/keep-memory.ts';

test('memory is used again only once it was given back', () => {
  const frames = keepMemory();
  const first = frames.take(12);
  const giveBack = frames.lend(first);
  expect(frames.take(12)).not.toBe(first);
  giveBack();
  expect(frames.take(12)).toBe(first);
});

test('memory given back twice is lent to one borrower only', () => {
  const frames = keepMemory();
  const first = frames.take(12);
  const giveBack = frames.lend(first);
  giveBack();
  const second = frames.take(12);
  giveBack();
  expect(second).toBe(first);
  expect(frames.take(12)).not.toBe(first);
});

test('memory of another size is never cut to fit', () => {
  const frames = keepMemory();
  frames.lend(frames.take(12))();
  expect(frames.take(9)).toHaveLength(9);
});
