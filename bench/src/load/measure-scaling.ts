import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median } from '../measure/statistics.ts';

const CHILD = fileURLToPath(new URL('./measure-alone-child.js', import.meta.url));

/** Milliseconds of the clip in each of so many processes at once, each with its decoder on one processor of its own. */
async function measureBeside(path: string, processes: number): Promise<number> {
  const told = await Promise.all(
    Array.from({ length: processes }, (_, core) =>
      promisify(execFile)('taskset', ['--cpu-list', String(core), process.execPath, CHILD, path]),
    ),
  );
  const times = told.flatMap(({ stdout }) => JSON.parse(stdout) as number[]);
  const middle = median(times);
  if (middle === null) throw new Error('a clip measured alone told no time');
  return middle;
}

/**
 * What a second processor of this machine adds to the bare analysis, 1 (nothing: two threads of one core) to 2: clips a minute of two
 * processes at once to those of one. No worker can do better than this.
 */
export async function measureScaling(clip: Uint8Array): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'mien-scaling-'));
  try {
    const path = join(directory, 'face.webm');
    await writeFile(path, clip);
    const one = await measureBeside(path, 1);
    return (2 * one) / (await measureBeside(path, 2));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
