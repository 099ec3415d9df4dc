import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KEEP_FREED_MEMORY } from '@mien/analysis';
import { median } from '../measure/statistics.ts';

const CHILD = fileURLToPath(new URL('./measure-alone-child.js', import.meta.url));

/** @param core the one processor that the process and its decoder may use; null: whichever there is */
async function measureAlone(path: string, core: number | null): Promise<number[]> {
  const pinned = core === null ? [] : ['taskset', '--cpu-list', String(core)];
  const [command = process.execPath, ...rest] = [...pinned, process.execPath, CHILD, path];
  // as the service starts its analysis
  const { stdout } = await promisify(execFile)(command, rest, { env: { ...process.env, ...KEEP_FREED_MEMORY } });
  return JSON.parse(stdout) as number[];
}

/** Milliseconds of the clip in each of so many processes at once, each with its decoder on one processor of its own. */
async function measureBeside(path: string, processes: number): Promise<number> {
  const told = await Promise.all(Array.from({ length: processes }, (_, core) => measureAlone(path, core)));
  const middle = median(told.flat());
  if (middle === null) throw new Error('a clip measured alone told no time');
  return middle;
}

export interface BareAnalysis {
  /** milliseconds of each warm run, alone on the machine: no upload, no database, no queue */
  readonly alone: readonly number[];
  /**
   * What a second processor of this machine adds, 1 (nothing: two threads of one core) to 2: clips a minute of two processes at once to those
   * of one. No worker can do better than this.
   */
  readonly scaling: number;
}

/** The last clip measured by the same analysis with nothing of the service beside it. */
export async function measureBareAnalysis(clip: Uint8Array): Promise<BareAnalysis> {
  const directory = await mkdtemp(join(tmpdir(), 'mien-scaling-'));
  try {
    const path = join(directory, 'face.webm');
    await writeFile(path, clip);
    const alone = await measureAlone(path, null);
    const one = await measureBeside(path, 1);
    return { alone, scaling: (2 * one) / (await measureBeside(path, 2)) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
