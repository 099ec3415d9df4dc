import { defineConfig } from 'vitest/config';

/** The server's own suite again, on a real PostgreSQL from Debian instead of the embedded one. */
export default defineConfig({
  test: {
    include: ['packages/server/test/**/*.test.ts'],
    globalSetup: ['system/postgres.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // what a shared machine does to real time; nobody looks at CI while it runs
    retry: process.env['CI'] ? 2 : 0,
  },
});
