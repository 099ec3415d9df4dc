import { FACE_GATES } from '@mien/analysis/browser';
import { expect, test } from 'vitest';
import type { Seen } from '../../src/guidance/instruction.ts';
import { GUIDANCE_WORDS, guidanceWords } from '../../src/guidance/words.ts';

/** Everything that a look at a face or a document can end in. */
const SEEN: readonly Seen[] = [
  'good',
  'face.turned',
  ...new Set(FACE_GATES.map(({ code }) => code)),
  'document.too_dark',
  'document.not_found',
  'document.cut_off',
  'document.too_far',
  'document.hold_straight',
  'document.glare',
  'document.blurred',
  'document.wrong_side',
];

test('whatever guidance sees has words in both languages, short enough for arm’s length, and nothing else has', () => {
  for (const seen of SEEN) {
    expect(guidanceWords(seen, 'zh-CN')?.length ?? 99, seen).toBeLessThanOrEqual(15);
    expect(guidanceWords(seen, 'en')?.length ?? 99, seen).toBeLessThanOrEqual(40);
  }
  expect(Object.keys(GUIDANCE_WORDS).filter((seen) => !SEEN.includes(seen as Seen))).toEqual([]);
});
