import { expect, test } from 'vitest';
import { advancePortrait, NOT_LOOKED } from '../../src/guidance/document/watch-portrait.ts';

const after = (...found: boolean[]): boolean | null => found.reduce<typeof NOT_LOOKED>(advancePortrait, NOT_LOOKED).hasPortrait;

test('one look that misses the printed face never sends a person to the other side; two in a row do, also of a card turned in the hand', () => {
  expect(after()).toBeNull();
  expect(after(false)).toBeNull();
  expect(after(true, false)).toBe(true);
  expect(after(true, false, true, false)).toBe(true);
  expect(after(false, false)).toBe(false);
  expect(after(true, false, false)).toBe(false);
  expect(after(false, false, true)).toBe(true);
});
