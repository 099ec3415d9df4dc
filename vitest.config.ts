import { defineConfig } from 'vitest/config';
import { KEEP_FREED_MEMORY } from './packages/analysis/src/process/keep-freed-memory.ts';

// for the processes that vitest starts: they draw and measure pictures
Object.assign(process.env, KEEP_FREED_MEMORY);

/** Tests that start a real browser or film in real time share the machine with nobody. */
const CAMERA = 'packages/*/test/browser/**/*.test.ts';
const ATTACKS = 'conformance/attacks/**/*.test.ts';

/**
 * `promises` run side by side; `attacks` (models on rendered people) after them. `camera` films in real time, one file at a time, and has
 * a command of its own (`npm run test:camera`): it is not part of `npm test`. A retry is for what a shared machine does to real time, and
 * only in CI, where nobody can look: at home a test that needs one is a defect.
 */
const RETRY = process.env['CI'] ? 2 : 0;

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    retry: RETRY,
    projects: [
      {
        extends: true,
        test: {
          name: 'promises',
          include: ['packages/*/test/**/*.test.ts', 'samples/test/**/*.test.ts', 'bench/test/**/*.test.ts', 'conformance/**/*.test.ts'],
          exclude: [CAMERA, ATTACKS, '**/node_modules/**'],
          // modules are read once a process and not once a file; nothing of ours is kept in a module
          isolate: false,
          globalSetup: ['conformance/run-folder.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'attacks',
          include: [ATTACKS],
          // one process plays many attacks: modules and models load once in it
          isolate: false,
          testTimeout: 600_000,
          globalSetup: ['conformance/run-folder.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'camera', include: [CAMERA], maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
