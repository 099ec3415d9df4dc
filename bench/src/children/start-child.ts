import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { KEEP_FREED_MEMORY } from '@mien/analysis';
import type { Cost } from '../measure/measure-call.ts';
import type { Reply } from './serve-requests.ts';

export interface Measured<Answer> {
  readonly answer: Answer;
  readonly cost: Cost;
  readonly peakMemoryMb: number;
}

/** The parent's side of one child that is asked one thing at a time. */
export interface Child<Request, Answer> {
  readonly pid: number;
  /** @throws when the child could not do it, or has ended */
  ask(request: Request): Promise<Measured<Answer>>;
  stop(): Promise<void>;
  /** for one that does not answer any more */
  kill(): void;
}

/** Starts a Node process of its own for one subject, so that no two share a runtime, a heap or a thread pool. */
export function startChild<Request extends object, Answer>(entry: URL, args: readonly string[]): Child<Request, Answer> {
  const child = fork(entry, args, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // as the service starts its analysis; peers and floors alike
    env: { ...process.env, ...KEEP_FREED_MEMORY },
  });
  return {
    pid: child.pid ?? 0,
    ask: (request) => askOnce<Request, Answer>(child, request),
    kill() {
      child.kill('SIGKILL');
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

function askOnce<Request extends object, Answer>(child: ChildProcess, request: Request): Promise<Measured<Answer>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null): void => {
      child.off('message', onMessage);
      reject(new Error(`A measured process ended: ${signal ?? code}`));
    };
    const onMessage = (reply: Reply<Answer>): void => {
      child.off('exit', onExit);
      if (reply.ok) resolve(reply);
      else reject(new Error(reply.error));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
    child.send(request);
  });
}
