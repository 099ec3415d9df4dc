import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Did a call on files fail because there is nothing there? */
export const isAbsent = (error: unknown): boolean => hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
const isPresent = (error: unknown): boolean => hasCode(error, 'EEXIST');
export const isNotEmpty = (error: unknown): boolean => hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST');

/**
 * Makes names in a directory durable: without it a file whose bytes are safe can lose its name in a power cut. A directory that was
 * removed meanwhile has no names to keep.
 */
export async function syncDirectory(path: string): Promise<void> {
  let directory: FileHandle;
  try {
    directory = await open(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Makes a directory and every missing one above it, each name durable but the last's own entries. Owner only. */
export async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const made = relative(dirname(first), path).split(sep);
  for (let depth = 0; depth < made.length; depth += 1) await syncDirectory(join(dirname(first), ...made.slice(0, depth)));
}

/** A name in this folder that nobody looks for. */
export const namelessIn = (folder: string): string => join(folder, `${process.pid}-${randomBytes(12).toString('hex')}.part`);

/** A file under a name nobody looks for yet, its bytes on the disk. The caller names it or removes it. */
export async function writeNameless(
  folder: string,
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<{ path: string; bytes: number }> {
  const path = namelessIn(folder);
  const file = await open(path, 'wx', 0o600);
  try {
    const written = await writeAll(file, bytes);
    await file.sync();
    return { path, bytes: written };
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<number> {
  if (bytes instanceof Uint8Array) {
    await file.writeFile(bytes);
    return bytes.length;
  }
  let written = 0;
  for await (const piece of bytes) {
    await file.writeFile(piece);
    written += piece.length;
  }
  return written;
}

/**
 * Gives a nameless file its name unless the name is taken; never overwrites. Durable when it resolves; when it throws, the nameless
 * file is still there.
 */
export async function nameUnlessTaken(nameless: string, path: string): Promise<'named' | 'taken'> {
  try {
    await link(nameless, path);
  } catch (error) {
    if (!isPresent(error)) throw error;
    await removeIfPresent(nameless, 'either');
    return 'taken';
  }
  await removeIfPresent(nameless, 'either');
  await syncDirectory(dirname(path));
  return 'named';
}

/** Gives a nameless file its name in the place of what bore it, in one step. Durable when it resolves. */
export async function nameInPlace(nameless: string, path: string): Promise<void> {
  await rename(nameless, path);
  await syncDirectory(dirname(path));
}

/** Removes a file if it is there. `durable` also makes the removal survive a power cut. */
export async function removeIfPresent(path: string, removal: 'durable' | 'either'): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  if (removal === 'durable') await syncDirectory(dirname(path));
}
