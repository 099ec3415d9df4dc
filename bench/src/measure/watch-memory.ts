import { readFile } from 'node:fs/promises';

export interface MemoryPeak {
  /** largest sum of resident memory over a process and all under it at one moment, MB; null where /proc is not there */
  readonly sampledMb: number | null;
  /** sum of each one's own highest (VmHWM), MB: an upper bound, as they need not fall together */
  readonly highWaterMb: number | null;
}

const EVERY_MS = 25;

/** Watches a process and its children by /proc until stopped. Pages that they share are counted once for each. */
export function watchMemory(pid: number): { stop(): Promise<MemoryPeak> } {
  let peakKb = 0;
  let highKb = 0;
  let isRunning = true;
  const childHigh = new Map<number, number>();
  const loop = (async () => {
    while (isRunning) {
      const tree = await readTree(pid);
      peakKb = Math.max(
        peakKb,
        tree.reduce((sum, { residentKb }) => sum + residentKb, 0),
      );
      for (const one of tree) childHigh.set(one.pid, Math.max(childHigh.get(one.pid) ?? 0, one.highKb));
      const [own, ...children] = [childHigh.get(pid) ?? 0, ...[...childHigh].filter(([id]) => id !== pid).map(([, high]) => high)];
      // decoder children follow one another: the largest of them stands for the one that is there
      highKb = own + Math.max(0, ...children);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    async stop() {
      isRunning = false;
      await loop;
      return { sampledMb: peakKb === 0 ? null : peakKb / 1024, highWaterMb: highKb === 0 ? null : highKb / 1024 };
    },
  };
}

interface ProcessMemory {
  readonly pid: number;
  readonly residentKb: number;
  readonly highKb: number;
}

async function readTree(pid: number): Promise<ProcessMemory[]> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'latin1');
    const kb = (name: string): number => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1] ?? 0);
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1')).trim().split(' ').filter(Boolean);
    const below = await Promise.all(children.map((child) => readTree(Number(child))));
    return [{ pid, residentKb: kb('VmRSS'), highKb: kb('VmHWM') }, ...below.flat()];
  } catch {
    return [];
  }
}
