import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { KEEP_FREED_MEMORY } from '../packages/analysis/src/process/keep-freed-memory.ts';

// for the processes that vitest starts: they draw and measure pictures
Object.assign(process.env, KEEP_FREED_MEMORY);

const SUITE = 'packages/server/test';

/** What they show hangs on what the database keeps between verifications, more than on the pictures that they film. */
const FILMED_ALL_THE_SAME = ['light-form.test.ts', 'document-ends.test.ts'].map((name) => join('reverification', name));

/**
 * The tests that open a database; the others have run already, and no database changes what they show. Of those that film the sample person
 * most spend their time on pictures: the kill suite films whole verifications over PostgreSQL.
 */
const include = readdirSync(SUITE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => {
    const test = readFileSync(join(SUITE, path), 'utf8');
    return /openTest(Database|Service)\(/.test(test) && (!/samplePerson\(/.test(test) || FILMED_ALL_THE_SAME.includes(path));
  })
  .map((path) => join(SUITE, path));

/** The server's own suite again, on a real PostgreSQL from Debian instead of the embedded one. */
export default defineConfig({
  test: {
    include,
    globalSetup: ['system/postgres.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // modules are read once a process and not once a file: 178 s instead of 493 (2026-11-26). Nothing of ours is kept in a module
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // what a shared machine does to real time; nobody looks at CI while it runs
    retry: process.env['CI'] ? 2 : 0,
  },
});
