import { START_PROBLEMS, type Started } from '../entry/start-problems.ts';
import { CommandProblem } from './command-problem.ts';
import { EXITS } from './exit-codes.ts';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** What runs, or the coded reason why not. @throws CommandProblem */
export function orProblem<T>(started: Started<T>): T {
  if (started.ok) return started.running;
  throw new CommandProblem(started.problem, START_PROBLEMS[started.problem], EXITS.not_started);
}

/** Resolves at the first signal; a second one cuts the stop off. */
export const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let signalled = false;
    for (const signal of SIGNALS)
      process.on(signal, () => {
        if (signalled) process.exit(EXITS.cut_off);
        signalled = true;
        resolve();
      });
  });
