import { createReadStream } from 'node:fs';
import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  isAbsent,
  isNotEmpty,
  makeDirectory,
  namelessIn,
  nameUnlessTaken,
  removeIfPresent,
  syncDirectory,
  writeNameless,
} from '../durable-file.ts';
import { openFileThreads } from './file-threads.ts';
import { type ByteRange, checkObjectKey, type Found, type ObjectFacts, type ObjectStore } from './object-store.ts';

/** A folder may vanish between being made and being used, when the last object in it is deleted at that moment. */
const FOLDER_TRIES = 5;
const READ_BYTES = 1 << 20;

/** Objects as files under one directory (0700, files 0600), fsynced with their directory before a write is acknowledged. */
export async function openFileObjectStore(root: string): Promise<ObjectStore> {
  const objects = join(root, 'objects');
  const unfinished = join(root, 'unfinished');
  await mkdir(objects, { recursive: true, mode: 0o700 });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await syncDirectory(root);
  const threads = openFileThreads();

  function pathOf(key: string): string {
    checkObjectKey(key);
    return join(objects, ...key.split('/'));
  }

  async function put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<'written' | 'exists'> {
    const path = pathOf(key);
    if (!(body instanceof Uint8Array)) return nameIt(path, await writeNameless(unfinished, body));
    const nameless = namelessIn(unfinished);
    const outcome = await threads.write({ nameless, path, bytes: body });
    if (outcome === 'no_folder') return nameIt(path, { path: nameless });
    return outcome === 'named' ? 'written' : 'exists';
  }

  /** The folder of a new clip is made when its first object is named. */
  async function nameIt(path: string, nameless: { readonly path: string }): Promise<'written' | 'exists'> {
    for (let left = FOLDER_TRIES; ; left -= 1) {
      try {
        return (await nameUnlessTaken(nameless.path, path)) === 'named' ? 'written' : 'exists';
      } catch (error) {
        if (left === 0 || !isAbsent(error)) {
          await removeIfPresent(nameless.path, 'either');
          throw error;
        }
        await makeDirectory(dirname(path));
      }
    }
  }

  async function get(key: string, range?: ByteRange): Promise<Found> {
    const facts = await head(key);
    if (facts === undefined) return { found: false };
    const to = Math.min(range?.to ?? facts.bytes, facts.bytes);
    return { found: true, bytes: facts.bytes, body: readPart(pathOf(key), range?.from ?? 0, to) };
  }

  async function head(key: string): Promise<ObjectFacts | undefined> {
    try {
      const facts = await stat(pathOf(key));
      return facts.isFile() ? { key, bytes: facts.size, modifiedAt: facts.mtime } : undefined;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async function remove(key: string): Promise<void> {
    const path = pathOf(key);
    await removeIfPresent(path, 'durable');
    for (let folder = dirname(path); folder !== objects; folder = dirname(folder)) {
      if ((await removeFolder(folder)) === 'kept') return;
    }
  }

  async function* list(prefix: string): AsyncGenerator<ObjectFacts> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    yield* walk(join(objects, ...folder.split('/').filter(Boolean)), folder, prefix);
  }

  async function sweepUnfinished(before: Date): Promise<number> {
    let count = 0;
    for (const name of await readdir(unfinished)) {
      const path = join(unfinished, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts === undefined || facts.mtime >= before) continue;
      await removeIfPresent(path, 'durable');
      count += 1;
    }
    return count;
  }

  return { put, get, head, delete: remove, list, sweepUnfinished, close: () => threads.close() };
}

async function* readPart(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (to > from) yield* createReadStream(path, { start: from, end: to - 1, highWaterMark: READ_BYTES });
}

async function removeFolder(folder: string): Promise<'removed' | 'kept'> {
  try {
    await rmdir(folder);
    await syncDirectory(dirname(folder));
    return 'removed';
  } catch (error) {
    if (isAbsent(error)) return 'removed';
    if (isNotEmpty(error)) return 'kept';
    throw error;
  }
}

/** Folders are compared with their slash, so that the order is that of whole keys. */
async function* walk(path: string, key: string, prefix: string): AsyncGenerator<ObjectFacts> {
  let entries: { readonly name: string; readonly isFolder: boolean }[];
  try {
    const found = await readdir(path, { withFileTypes: true });
    entries = found.map((entry) => ({ name: entry.isDirectory() ? `${entry.name}/` : entry.name, isFolder: entry.isDirectory() }));
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const full = key + name;
    if (isFolder && (full.startsWith(prefix) || prefix.startsWith(full))) yield* walk(join(path, name), full, prefix);
    else if (!isFolder && full.startsWith(prefix)) {
      const facts = await stat(join(path, name)).catch(() => undefined);
      if (facts !== undefined) yield { key: full, bytes: facts.size, modifiedAt: facts.mtime };
    }
  }
}
