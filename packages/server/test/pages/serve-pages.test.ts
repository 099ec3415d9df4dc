import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDERS, PAGES } from '../../src/pages/page-table.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const policyOf = (headers: Record<string, unknown>): string => String(headers['content-security-policy']);

describe('pages of this origin', () => {
  it('run own files only: nothing inline, nothing evaluated, no frame, no form', async () => {
    for (const path of ['/', ...Object.keys(PAGES)]) {
      const { headers } = await service.call('GET', path, null);
      expect(headers['content-type']).toContain('text/html');
      const policy = policyOf(headers);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    }
  });

  it('say in both languages whose matter it is where a page is not there', async () => {
    for (const [path, { directory }] of Object.entries(PAGES)) {
      if (existsSync(join(directory, 'index.html'))) continue;
      const { status, text } = await service.call('GET', path, null);
      expect(status).toBe(503);
      expect(text).toMatch(/lang="zh-CN"[\s\S]*lang="en"/);
    }
  });

  it('give their files under the policy of their folder, and nothing outside of it', async () => {
    for (const [path, { directory, needs, namedAfter }] of Object.entries(FOLDERS)) {
      const base = path.replace('*', '');
      for (const name of existsSync(directory) ? await readdir(directory) : []) {
        const { status, headers } = await service.call('GET', `${base}${name}`, null);
        expect(status).toBe(200);
        expect(policyOf(headers).includes("'wasm-unsafe-eval'")).toBe(needs === 'camera_and_models');
        expect(String(headers['cache-control']).includes('immutable')).toBe(namedAfter === 'content');
      }
      for (const other of ['nothing.js', '..%2findex.html', '%2e%2e/%2e%2e/package.json', '.env'])
        expect([400, 404]).toContain((await service.call('GET', `${base}${other}`, null)).status);
    }
  });
});
