import { type ChildProcess, spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { KEEP_FREED_MEMORY } from '../../process/keep-freed-memory.ts';
import { CHILD_DESCRIPTORS } from '../wire.ts';

/** The decoder's process and its pipes. */
export interface DecoderChild {
  readonly process: ChildProcess;
  readonly input: Writable;
  readonly output: Readable;
  /** tells the child that a slot of the shared memory was read */
  free(slot: number): void;
  /** closes the pipes and ends the process, at once */
  kill(): void;
  /** resolves when the process is gone and its pipes are closed */
  readonly gone: Promise<void>;
}

/** The same relative path from src (tests) and dist: always the built child. */
const CHILD = fileURLToPath(new URL('../../../dist/decode/child.js', import.meta.url));

/** Where a system finds shared libraries and its own root; everything else of our environment stays here. */
const PASSED_ON = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot'] as const;

const FLAGS = ['--max-old-space-size=256', '--expose-gc', '--disallow-code-generation-from-strings'];

/**
 * Starts a decoder process that knows nothing: an environment of library paths and the allocator's settings only, the file system's root as its directory,
 * nothing printed, and a heap bound. What it prints is thrown away: libraries print pieces of what they read.
 * @param shared descriptor of the memory for pictures, if there is any
 */
export function startChild(shared: number | null): DecoderChild {
  const inherited = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const child = spawn(process.execPath, [...FLAGS, CHILD], {
    env: { ...Object.fromEntries(inherited), ...KEEP_FREED_MEMORY },
    cwd: parse(process.cwd()).root,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe', shared ?? 'ignore', 'pipe'],
    windowsHide: true,
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  // more than Node's type knows of
  const pipes: readonly (Readable | Writable | null | undefined)[] = child.stdio;
  const freed = pipes[CHILD_DESCRIPTORS.freed] as Writable;
  // a child that is gone wants no slots
  freed.on('error', () => undefined);
  return {
    process: child,
    input: pipes[0] as Writable,
    output: pipes[CHILD_DESCRIPTORS.report] as Readable,
    free: (slot) => void freed.write(Uint8Array.of(slot)),
    kill() {
      child.kill('SIGKILL');
      for (const pipe of pipes) pipe?.destroy();
    },
    gone,
  };
}
