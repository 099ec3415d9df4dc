import { readFile } from 'node:fs';
import type { AnalysisProblem } from './analysis-error.ts';

export interface ChildLimits {
  /** resident memory of the analysis process, bytes; its decoder children have limits of their own */
  readonly maxMemory: number;
  /** wall-clock milliseconds without any word from it */
  readonly silentMs: number;
}

export interface ChildWatch {
  /** it said something */
  heard(): void;
  end(): void;
}

const POLL_MS = 500;
const PAGE_BYTES = 4096;

/** Holds a process to its limits from outside: Node's flags do not bound native memory, and a stuck process cannot tell that it is. */
export function watchChild(pid: number | undefined, limits: ChildLimits, stop: (problem: AnalysisProblem) => void): ChildWatch {
  let heardAt = performance.now();
  const poll = setInterval(() => {
    if (performance.now() - heardAt > limits.silentMs) return stop('stuck');
    if (pid === undefined || process.platform !== 'linux') return;
    readFile(`/proc/${pid}/statm`, 'latin1', (error, sizes) => {
      if (!error && Number(sizes.split(' ')[1]) * PAGE_BYTES > limits.maxMemory) stop('out_of_memory');
    });
  }, POLL_MS);
  poll.unref();
  return {
    heard: () => {
      heardAt = performance.now();
    },
    end: () => clearInterval(poll),
  };
}
