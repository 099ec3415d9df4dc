import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-codes.ts';

/** The bench stands beside this package in the repository and is no part of the published one: its peers are large. */
const BENCH = fileURLToPath(new URL('../../../../bench/dist/main.js', import.meta.url));

/** `mien bench`: the repository's own bench, with every word and option handed on. */
export function runBench(words: readonly string[]): number {
  if (!existsSync(BENCH))
    throw new CommandError('unavailable', 'The bench is part of the repository: clone it, then npm ci && npm run bench.');
  const { status } = spawnSync(process.execPath, [BENCH, ...words], { stdio: 'inherit' });
  return status ?? EXIT.error;
}
