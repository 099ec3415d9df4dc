import { defineConfig } from 'vitest/config';

/** Takes the pictures of docs/screens/capture; run by `npm run screens`. Not a test: nothing is expected. */
export default defineConfig({
  test: { include: ['packages/capture/screens/*.shots.ts'], testTimeout: 900_000, hookTimeout: 300_000, fileParallelism: false },
});
