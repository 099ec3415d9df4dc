import { expect, test } from 'vitest';
import { advancePortrait, isLookDue, NOT_LOOKED } from '../../src/guidance/document/watch-portrait.ts';

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

test('it is looked for at once, seldom while the right side is held, and soon again after a miss', () => {
  const waitAfter = (kind: 'document_front' | 'document_back', ...found: boolean[]): number => {
    const watch = found.reduce<typeof NOT_LOOKED>(advancePortrait, NOT_LOOKED);
    let waited = watch.waited;
    while (!isLookDue({ ...watch, waited }, kind)) waited++;
    return waited - watch.waited;
  };
  expect(waitAfter('document_front')).toBe(0);
  expect(waitAfter('document_front', true)).toBe(12);
  expect(waitAfter('document_front', true, false)).toBe(3);
  expect(waitAfter('document_front', false, false)).toBe(3);
  expect(waitAfter('document_back', false)).toBe(3);
  expect(waitAfter('document_back', false, false)).toBe(12);
  expect(waitAfter('document_back', true)).toBe(3);
});
