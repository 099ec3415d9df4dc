/** A thread that writes files and waits for the disk: one order in, one answer out. */
import { parentPort } from 'node:worker_threads';
import { type FileOrder, type FileOutcome, writeFile } from './write-file.ts';

export type FileAnswer =
  | { readonly ok: true; readonly outcome: FileOutcome }
  | { readonly ok: false; readonly code: string; readonly syscall: string };

function answerTo(order: FileOrder): FileAnswer {
  try {
    return { ok: true, outcome: writeFile(order) };
  } catch (error) {
    const { code = 'EUNKNOWN', syscall = '' } = error as NodeJS.ErrnoException;
    return { ok: false, code, syscall };
  }
}

parentPort?.on('message', (order: FileOrder) => parentPort?.postMessage(answerTo(order)));
