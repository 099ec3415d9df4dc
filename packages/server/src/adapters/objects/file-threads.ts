import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileAnswer } from './file-thread.ts';
import type { FileOrder, FileOutcome } from './write-file.ts';

/** Threads that write files, so that a file costs one message and not a dozen calls, each handed to a thread and back. */
export interface FileThreads {
  /** @throws Error with the system's `code`; nothing of the file is left then */
  write(order: FileOrder): Promise<FileOutcome>;
  close(): void;
}

/** Disks take several syncs at once; more threads only wait. */
const MOST = 4;
/** The same relative path from src (tests) and dist: always the built thread. */
const THREAD = fileURLToPath(new URL('../../../dist/adapters/objects/file-thread.js', import.meta.url));

interface Waiting {
  readonly order: FileOrder;
  readonly resolve: (outcome: FileOutcome) => void;
  readonly reject: (error: Error) => void;
}

const errorOf = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: a file could not be written`), { code, syscall });

/** Started as they are needed; an order whose thread ends is refused, and the next one has a new thread. */
export function openFileThreads(): FileThreads {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();

  function start(): Worker {
    const thread = new Worker(THREAD, { env: {} });
    thread.unref();
    thread.on('message', (answer: FileAnswer) => {
      const done = busy.get(thread);
      busy.delete(thread);
      thread.unref();
      idle.push(thread);
      if (answer.ok) done?.resolve(answer.outcome);
      else done?.reject(errorOf(answer.code, answer.syscall));
      next();
    });
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      busy.get(thread)?.reject(errorOf('EIO', 'thread'));
      busy.delete(thread);
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
      next();
    });
    return thread;
  }

  function next(): void {
    if (queue.length === 0) return;
    const thread = idle.pop() ?? (busy.size < MOST ? start() : undefined);
    if (thread === undefined) return;
    const waiting = queue.shift() as Waiting;
    busy.set(thread, waiting);
    // a process that is about to end waits for the file
    thread.ref();
    thread.postMessage(waiting.order);
  }

  return {
    write: (order) =>
      new Promise((resolve, reject) => {
        queue.push({ order, resolve, reject });
        next();
      }),
    close() {
      for (const thread of [...idle, ...busy.keys()]) void thread.terminate();
    },
  };
}
