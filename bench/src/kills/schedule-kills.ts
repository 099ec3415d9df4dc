import { setTimeout as pause } from 'node:timers/promises';
import { between, type Random } from '@mien/samples';
import type { Service } from './service.ts';

export interface Kills {
  /** a moment at which the schedule may strike */
  answered(): void;
  /** a verification only waits for its verdict now: what measures and decides may be struck */
  waiting(): void;
  readonly done: number;
  /** no more of them; resolves when the last one is done and its process stands again */
  end(): Promise<void>;
  readonly byRole: Readonly<Record<'api' | 'worker', number>>;
}

/** Answers between two kills, at most: about 45 are a verification, so each is struck several times. */
const MOST_ANSWERS = 14;
/** How long after a person began to wait, at most: measuring and deciding take about so long. */
const MOST_WAIT_MS = 3000;

/**
 * Kills that follow the work and not the clock, so that the same seed strikes at about the same points on a quick machine and a slow one,
 * and a slow one still gets on.
 */
export function scheduleKills(service: Service, wanted: number, random: Random): Kills {
  const byRole = { api: 0, worker: 0 };
  let begun = 0;
  let done = 0;
  let left = Math.ceil(between(random, 1, MOST_ANSWERS));
  // one at a time: another process must take over meanwhile
  let line: Promise<void> = Promise.resolve();
  const strike = (afterMs: number): void => {
    if (begun >= wanted) return;
    begun += 1;
    const which = Math.floor(between(random, 0, service.processes)) % service.processes;
    line = line
      .then(() => pause(afterMs))
      .then(() => service.kill(which))
      .then((role) => {
        byRole[role] += 1;
        done += 1;
      });
    // told by `end`
    line.catch(() => undefined);
  };
  return {
    answered() {
      left -= 1;
      if (left > 0) return;
      left = Math.ceil(between(random, 1, MOST_ANSWERS));
      strike(between(random, 0, 50));
    },
    waiting: () => strike(between(random, 0, MOST_WAIT_MS)),
    async end() {
      begun = wanted;
      await line;
    },
    byRole,
    get done() {
      return done;
    },
  };
}
