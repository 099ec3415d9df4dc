import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../src/errors/error-codes.ts';
import { renderErrors } from '../src/errors/render-errors.ts';

const source = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('error-codes.ts'))
  .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'))
  .join('\n');

describe('the errors of the API', () => {
  it('are documented by the very table of the code', () => {
    const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
    expect(page).toContain(renderErrors());
  });

  it.each(Object.keys(ERRORS))('%s is one that something answers with', (code) => {
    expect(source).toContain(`'${code}'`);
  });

  it.each(Object.entries(ERRORS))('%s has a status of the 4xx or 5xx kind, and both titles', (_code, row) => {
    expect(row.status).toBeGreaterThanOrEqual(400);
    expect(row.status).toBeLessThan(600);
    expect(row.title.en).not.toBe('');
    expect(row.title['zh-CN']).toMatch(/\p{Script=Han}/u);
  });
});
