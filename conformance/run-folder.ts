import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** folder of this run's measured recordings: each is rendered and measured once, by the first file that needs it */
    readonly recordings: string;
  }
}

/** A folder for this run alone, so that a change of the code never meets yesterday's measurements. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mien-attacks-'));
  provide('recordings', folder);
  return () => rm(folder, { recursive: true, force: true });
}
