import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, REASON_CODES, reasonFacts, reasonRows, renderReasonsMarkdown } from '../src/index.ts';

const DEFAULT_OF_CLASS = {
  free: ['retry'],
  retry: ['retry', 'warn'],
  other_document: ['retry', 'warn'],
  fix_data: ['retry'],
  wait: ['ignore'],
  support: ['review'],
  final: ['decline'],
} as const;

describe('the reason catalogue', () => {
  it('holds the 118 codes that were agreed, one for a verification that the wallet asks for again, one for a microphone nobody answered for', () => {
    expect(REASON_CODES.length).toBe(120);
  });

  it.each(REASON_CODES)('%s has the form group.name, stage and action that fit its class', (code) => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(_[a-z]+)*$/);
    const facts = reasonFacts(code);
    expect(DEFAULT_OF_CLASS[facts.class]).toContain(facts.policyAction);
    if (facts.class === 'support' || facts.class === 'final') expect(facts.action).toBe('contact_support');
    if (facts.class === 'wait') expect(facts.action).toBe('wait');
    if (facts.class === 'fix_data') expect(facts.action).toBe('edit_profile');
    if (facts.class === 'other_document') expect(facts.action).toBe('choose_other_document');
  });

  it('hardens only towards people, and after at least one earlier finding', () => {
    for (const code of REASON_CODES) {
      const { escalateAfter } = reasonFacts(code);
      if (escalateAfter === undefined) continue;
      expect(escalateAfter.class).toBe('support');
      expect(escalateAfter.n).toBeGreaterThanOrEqual(1);
    }
  });

  it('keeps every sign of deceit out of the exact texts and off the automatic decline', () => {
    for (const code of REASON_CODES.filter((code) => /^(attack|link)\./.test(code))) {
      expect(reasonFacts(code).shown).not.toBe('exact');
      expect(reasonFacts(code).policyAction).toBe('review');
    }
  });

  it('says plainly what nothing detects', () => {
    expect(REASON_CODES.filter((code) => reasonFacts(code).detection === 'not_detected')).toEqual(['attack.mask', 'attack.deepfake']);
  });
});

describe('the rows of mien reasons --json', () => {
  it('carry exactly the documented parts, for every code in order', () => {
    const rows = reasonRows();
    expect(rows.map((row) => row.code)).toEqual(REASON_CODES);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['code', 'class', 'shown', 'detection', 'stage', 'action', 'text']);
      expect(Object.keys(row.text)).toEqual([...LANGUAGES]);
      for (const language of LANGUAGES) expect(Object.keys(row.text[language])).toEqual(['title', 'cause', 'remedy', 'staffText']);
    }
  });

  it('survive JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(reasonRows()))).toEqual(reasonRows());
  });
});

describe('docs/reasons.md', () => {
  it('is what the catalogue renders; after a change: npm run docs', () => {
    expect(readFileSync(new URL('../../../docs/reasons.md', import.meta.url), 'utf8')).toBe(renderReasonsMarkdown());
  });

  it('explains every code under a heading of its own and breaks no table', () => {
    const page = renderReasonsMarkdown().trimEnd();
    for (const code of REASON_CODES) expect(page.split(`### \`${code}\`\n`).length).toBe(2);
    const widths = new Map<string, number>();
    for (const block of page.split('\n\n').filter((part) => part.startsWith('|'))) {
      const columns = block.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
      widths.set(block, new Set(columns).size);
    }
    expect([...widths].filter(([, different]) => different !== 1)).toEqual([]);
  });
});
