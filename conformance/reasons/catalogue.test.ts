import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { REASON_CODES, reasonFacts } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { TESTED_REASONS } from '../../packages/analysis/src/cli/tested-reasons.ts';
import { listAttacks } from '../attacks/theatre/list-attacks.ts';
import { BROUGHT_ELSEWHERE } from './brought-elsewhere.ts';

const ROOT = new URL('../../', import.meta.url);
/** One file a fault, each brought about in a real browser (`npm run test:camera`). */
const BROWSER_FAULTS = ['check', 'document', 'face', 'filming'].map(
  (suite) => new URL(`packages/capture/test/browser/${suite}/faults/`, ROOT),
);
const FOLDER = new URL('./', import.meta.url);
const MIEN = new URL('../../packages/analysis/dist/cli/main.js', import.meta.url).pathname;

/** Codes of the faults of the page: the suite beside them asserts the code, its words, and that nothing was counted. */
const broughtInBrowser = (): string[] =>
  BROWSER_FAULTS.flatMap((folder) =>
    readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}code: '([a-z_.]+)',$/gm)].map((match) => match[1] ?? ''),
    ),
  );

/** Codes named by the tests beside this one, by the attacks, by the page's faults and by the list of what is brought about elsewhere. */
const broughtAbout = (): string[] => {
  const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'catalogue.test.ts');
  const codes = sources.flatMap((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return [
      ...text.matchAll(/bringsAbout\(\s*'([a-z_.]+)'/g),
      ...text.matchAll(/^ {4}code: '([a-z_.]+)',$|\{ code: '([a-z_.]+)', what/gm),
    ].map((match) => match[1] ?? match[2] ?? '');
  });
  const attacks = listAttacks().flatMap(({ code }) => REASON_CODES.filter((reason) => reason === code));
  return [...new Set([...codes, ...attacks, ...broughtInBrowser(), ...Object.keys(BROUGHT_ELSEWHERE)])].sort();
};

describe('the catalogue and its tests', () => {
  it('calls tested exactly what a test brings about', () => {
    expect([...TESTED_REASONS].sort()).toEqual(broughtAbout());
  });

  it.each(Object.entries(BROUGHT_ELSEWHERE))('names the test that tells %s', (code, test) => {
    expect(readFileSync(new URL(test, ROOT), 'utf8')).toContain(`'${code}'`);
  });

  it('never has a test for what no detector exists for', () => {
    expect(TESTED_REASONS.filter((code) => reasonFacts(code).detection === 'not_detected')).toEqual([]);
  });

  it('lists the rest by name, with the count as the last line', () => {
    const lines = execFileSync(process.execPath, [MIEN, 'reasons', '--untested'], { encoding: 'utf8' }).trimEnd().split('\n');
    const expected = REASON_CODES.filter((code) => !broughtAbout().includes(code) && reasonFacts(code).detection !== 'not_detected');
    expect(lines.slice(0, -1).map((line) => line.split(' ')[0])).toEqual(expected);
    expect(lines.at(-1)).toBe(`${expected.length} untested`);
  });
});
