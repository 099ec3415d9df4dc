import { readFile } from 'node:fs/promises';
import { REASON_CODES, type ReasonCode, reasonFacts } from '@mien/protocol';
import { expect, test } from 'vitest';
import { FAULTS } from '../browser/check/faults.ts';
import { FILMING_FAULTS } from '../browser/filming/faults.ts';

/** Brought about by a walk of its own, which names the code and asserts what is told. */
const IN_A_WALK: Partial<Record<ReasonCode, string>> = {
  'session.link_expired': '../browser/window.test.ts',
  'session.already_open': '../browser/window.test.ts',
};

test('every reason of preflight and capture has a fault in a browser that brings it about', () => {
  const brought = new Set<string>([...FAULTS, ...FILMING_FAULTS].map(({ code }) => code).concat(Object.keys(IN_A_WALK) as ReasonCode[]));
  const missing = REASON_CODES.filter((code) => ['preflight', 'capture'].includes(reasonFacts(code).stage) && !brought.has(code));
  expect(missing).toEqual([]);
});

test.each(Object.entries(IN_A_WALK))('%s is told in its walk', async (code, walk) => {
  expect(await readFile(new URL(walk, import.meta.url), 'utf8')).toContain(`'${code}');`);
});
