import { defineConfig } from 'vitest/config';

/** Takes the pictures of docs/screens/console; run by `npm run screens:console`. Not a test: nothing is expected. */
export default defineConfig({
  test: { include: ['packages/console/screens/*.shots.ts'], testTimeout: 900_000, hookTimeout: 600_000, fileParallelism: false },
});
