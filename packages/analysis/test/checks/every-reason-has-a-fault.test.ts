import { readdirSync, readFileSync } from 'node:fs';
import { REASON_CODES } from '@mien/protocol';
import { expect, test } from 'vitest';

const SOURCES = new URL('../../src/checks/', import.meta.url);
const FAULTS = new URL('./faults/', import.meta.url);

const namedIn = (folder: URL): string[] => {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  return REASON_CODES.filter((code) => text.includes(`'${code}'`));
};

test('every reason that a check can give is brought about by a fault of its own', () => {
  const given = namedIn(SOURCES).filter((code) => code !== 'system.analysis_unavailable');
  expect(given.length).toBeGreaterThan(50);
  expect(given.filter((code) => !namedIn(FAULTS).includes(code))).toEqual([]);
});
