import { defineConfig } from 'vitest/config';
import { KEEP_FREED_MEMORY } from '../packages/analysis/src/process/keep-freed-memory.ts';

// for the processes that vitest starts: they draw and measure pictures
Object.assign(process.env, KEEP_FREED_MEMORY);

/** Tests against Debian packages; `.ci/test-system` installs them first. */
export default defineConfig({
  test: {
    include: ['system/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // what a shared machine does to real time; nobody looks at CI while it runs
    retry: process.env['CI'] ? 2 : 0,
  },
});
