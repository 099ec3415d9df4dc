import { type ChildProcess, spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { KEEP_FREED_MEMORY } from '@mien/analysis';

export interface AnalysisProcess {
  readonly process: ChildProcess;
  readonly input: Writable;
  readonly output: Readable;
}

/** The same relative path from src (tests) and dist: always the built child. */
const CHILD = fileURLToPath(new URL('../../dist/measure/child.js', import.meta.url));

/** Where a system finds shared libraries and its own root; everything else of our environment, secrets first of all, stays here. */
const PASSED_ON = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot'] as const;

/**
 * V8 cleans up where a process seems to have little to do, which is what following a clip looks like: the collection fell on the last second of it,
 * 80 ms of a verdict (docs/decisions/2026-11-28-after-the-last-byte.md).
 */
const FLAGS = ['--disallow-code-generation-from-strings', '--no-memory-reducer'];

/** Starts an analysis process with an emptied environment. What it prints is thrown away: libraries print pieces of what they read. */
export function startChild(): AnalysisProcess {
  const inherited = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const child = spawn(process.execPath, [...FLAGS, CHILD], {
    env: { ...Object.fromEntries(inherited), ...KEEP_FREED_MEMORY },
    cwd: parse(process.cwd()).root,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  return { process: child, input: child.stdio[0] as Writable, output: child.stdio[3] as Readable };
}
