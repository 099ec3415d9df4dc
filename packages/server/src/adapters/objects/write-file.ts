import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** One file to be written whole under a name that nobody has yet. */
export interface FileOrder {
  /** where it is written before it has its name; its folder is there */
  readonly nameless: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `no_folder`: the bytes are safe in the nameless file, and the folder of the name is missing. */
export type FileOutcome = 'named' | 'taken' | 'no_folder';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (error) {
    unlinkSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * The steps of `durable-file.ts` in one go, on a thread that may wait for the disk. Durable when it returns `named`; never overwrites.
 * @throws what the file system says, as a system error
 */
export function writeFile({ nameless, path, bytes }: FileOrder): FileOutcome {
  writeWhole(nameless, bytes);
  try {
    linkSync(nameless, path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'no_folder';
    unlinkSync(nameless);
    if (codeOf(error) === 'EEXIST') return 'taken';
    throw error;
  }
  unlinkSync(nameless);
  try {
    syncFolder(dirname(path));
  } catch (error) {
    // a folder that was removed meanwhile has no names to keep
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return 'named';
}
