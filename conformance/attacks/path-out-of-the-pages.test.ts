import { expect } from 'vitest';
import { askRaw } from './theatre/ask-raw.ts';
import { withstood } from './theatre/withstood.ts';

/** Ways out of a folder of built pages, and to what must never be served from anywhere. */
const PATHS = [
  '/assets/../../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/..\\..\\package.json',
  '/assets/....//....//package.json',
  '/assets/%252e%252e%252fpackage.json',
  '/assets/%c0%ae%c0%ae/package.json',
  '/assets//etc/passwd',
  '/assets/%00/etc/passwd',
  '/assets/index.js%00.html',
  '/assets/.env',
  '/console/assets/../../../../server/package.json',
  '/staff/assets/..;/package.json',
  '/models/../../../secrets/master.key',
  '/sample/file:///etc/passwd',
  '/../../../../etc/passwd',
  '//etc/passwd',
] as const;

withstood(
  'path-out-of-the-pages',
  {
    species: 'service',
    cost: 2,
    what: 'paths that climb out of the folders of pages, plain, encoded once and twice, with backslashes and zero bytes',
    by: 'only folders of built pages are served, each by its own route, and no path leaves its folder',
  },
  async () => {
    const answers = await askRaw(PATHS.map((path) => `GET ${path} HTTP/1.1\r\nHost: mien\r\nConnection: close\r\n\r\n`));
    answers.forEach((answer, at) => {
      expect(answer, PATHS[at]).toMatch(/^HTTP\/1\.1 (400|403|404) /);
      expect(answer, PATHS[at]).not.toMatch(/root:|"name":|"version":/);
    });
  },
);
