import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { REASON_CODES, reasonFacts } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { TESTED_REASONS } from '../../packages/analysis/src/cli/tested-reasons.ts';
import { listAttacks } from '../attacks/theatre/list-attacks.ts';

const FOLDER = new URL('./', import.meta.url);
const MIEN = new URL('../../packages/analysis/dist/cli/main.js', import.meta.url).pathname;

/** Codes named by the tests beside this one, and by the attacks, each of which asserts the very reasons that are told. */
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
  return [...new Set([...codes, ...attacks])].sort();
};

describe('the catalogue and its tests', () => {
  it('calls tested exactly what a test brings about', () => {
    expect([...TESTED_REASONS].sort()).toEqual(broughtAbout());
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
