import { readFile } from 'node:fs';
import type { DecodeFailure, DecodeLimits } from '../media.ts';

/** Holds a process to its limits from outside: the first limit passed decides, and the process is killed. */
export interface Watch {
  /** wraps a wait for the child: only while somebody waits does time count against it */
  waiting<T>(work: Promise<T>): Promise<T>;
  /** ends the child for a reason of our own */
  stop(failure: DecodeFailure): void;
  readonly failure: DecodeFailure | null;
  end(): void;
}

const POLL_MS = 40;

/**
 * Starts to watch process `pid`. Memory is read from /proc on Linux. Elsewhere there is no cheap reading without another
 * process: there the child has its heap bound, the pixel and time limits, and whatever the operator's container enforces.
 * @param sharedBytes memory that the child fills and no process counts as its own
 */
export function watchLimits(
  pid: number | undefined,
  limits: DecodeLimits,
  kill: () => void,
  signal: AbortSignal | undefined,
  sharedBytes: () => number = () => 0,
): Watch {
  let failure: DecodeFailure | null = null;
  let waitedMs = 0;
  let isEnded = false;
  const stop = (why: DecodeFailure): void => {
    if (failure !== null) return;
    failure = why;
    kill();
  };
  const abort = (): void => stop({ code: 'timeout', detail: 'aborted by the caller' });
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const poll = setInterval(() => {
    if (pid === undefined || process.platform !== 'linux') return;
    readFile(`/proc/${pid}/status`, 'latin1', (error, status) => {
      // a look that began before the end: the shared memory it would ask after is closed
      if (isEnded || error) return;
      if (residentBytes(status) + sharedBytes() > limits.maxMemory)
        stop({ code: 'out_of_memory', detail: 'the decoder used more memory than allowed' });
    });
  }, POLL_MS);

  const waiting = async <T>(work: Promise<T>): Promise<T> => {
    const before = performance.now();
    const idle = setTimeout(() => stop({ code: 'timeout', detail: 'no answer in time' }), limits.idleMs);
    const total = setTimeout(() => stop({ code: 'timeout', detail: 'not ready in time' }), Math.max(0, limits.totalMs - waitedMs));
    try {
      return await work;
    } finally {
      clearTimeout(idle);
      clearTimeout(total);
      waitedMs += performance.now() - before;
    }
  };
  const end = (): void => {
    isEnded = true;
    clearInterval(poll);
    signal?.removeEventListener('abort', abort);
  };
  return {
    waiting,
    stop,
    end,
    get failure() {
      return failure;
    },
  };
}

/** The peak is read beside the present size, so that a spike between two looks is seen too. */
function residentBytes(status: string): number {
  const sizes = [...status.matchAll(/^Vm(?:RSS|HWM):\s+(\d+) kB$/gm)].map((match) => Number(match[1]) * 1024);
  return Math.max(0, ...sizes);
}
