import { readFileSync, writeFileSync } from 'node:fs';
import { generalReason, publicReasons, REASON_CODES, type ReasonClass, reasonFacts } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../packages/analysis/src/checks/evidence-weights.ts';
import { FOREIGN_IDS, rowsWithForeignIds } from './theatre/foreign-ids.ts';
import { listAttacks, renderAttacks } from './theatre/list-attacks.ts';

const PAGE = new URL('../../docs/attacks.md', import.meta.url);
const PARTS = { attacks: () => renderAttacks(listAttacks()), weights: renderWeights };

function renderWeights(): string {
  return [
    '| sign | weight | told as | where the weight comes from |',
    '|---|---|---|---|',
    ...EVIDENCE.map(({ name, weight, code, source }) => `| ${name} | ${weight} | \`${code}\` | ${source} |`),
  ].join('\n');
}

/** The page with each part between its marks as the code would write it now. */
function asWrittenNow(page: string): string {
  return Object.entries(PARTS).reduce(
    (text, [name, render]) =>
      text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`), (_, open, close) => `${open}${render()}${close}`),
    page,
  );
}

describe('the list of attacks', () => {
  it('has one file for each, named after it, with species, cost and what stops it', () => {
    for (const { file, name, species, cost, what, code, by, needs } of listAttacks()) {
      expect(file).toBe(`${name}.test.ts`);
      expect(species).not.toBe('');
      expect(cost).toMatch(/^[1-4]$/);
      expect(what).not.toBe('');
      expect([code, by, needs].filter((answer) => answer !== null)).toHaveLength(1);
    }
  });

  it('stands in docs/attacks.md as the files say it (WRITE_ATTACKS=1 writes it)', () => {
    const page = readFileSync(PAGE, 'utf8');
    if (process.env['WRITE_ATTACKS'] === '1') writeFileSync(PAGE, asWrittenNow(page));
    else expect(page).toBe(asWrittenNow(page));
  });
});

describe('ids of others', () => {
  it('are tried on every route where an id says more than the credential does', () => {
    expect(Object.keys(FOREIGN_IDS).sort()).toEqual(rowsWithForeignIds().sort());
  });
});

describe('what an attacker learns', () => {
  const CLASSES = ['retry', 'support'] as const satisfies readonly ReasonClass[];

  it.each(CLASSES)('from reasons told in general that lead to %s is one and the same answer', (inClass) => {
    const codes = REASON_CODES.filter((code) => reasonFacts(code).shown === 'general' && reasonFacts(code).class === inClass);
    expect(codes.length).toBeGreaterThan(3);
    for (const code of codes) expect(publicReasons([{ code }])).toEqual([generalReason(inClass)]);
    // not even how many were found
    expect(publicReasons(codes.map((code) => ({ code })))).toEqual([generalReason(inClass)]);
  });
});
