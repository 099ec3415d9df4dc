import { defineConfig } from 'vitest/config';

/** The server's own suite again, on a real PostgreSQL from Debian instead of the embedded one. */
export default defineConfig({
  test: {
    include: ['packages/server/test/**/*.test.ts'],
    globalSetup: ['system/postgres.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
