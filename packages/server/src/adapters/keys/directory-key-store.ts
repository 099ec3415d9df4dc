import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent, nameInPlace, nameUnlessTaken, removeIfPresent, syncDirectory, writeNameless } from '../durable-file.ts';
import { checkKeyId, type KeyRecord, type WrappedKeyStore } from './wrapped-key-store.ts';

const KEY = '.key';
const MARK = '.destroyed';

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Best effort against undelete; what erases is that the name is gone and the file system's own snapshots exclude this directory. */
async function overwrite(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      await file.write(randomBytes((await file.stat()).size), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}

/**
 * Wrapped keys as one file each (0600) in one directory (0700), written whole, fsynced, then named. Keep the directory out of the
 * backups of database and objects: with it a backup could be read again after an erasure.
 */
export async function openDirectoryKeyStore(path: string): Promise<WrappedKeyStore> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const unfinished = join(path, '.partial');
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await syncDirectory(path);

  const keyPath = (id: string): string => join(path, id + KEY);
  const markPath = (id: string): string => join(path, id + MARK);

  /** A record beside its mark was written while the key was being destroyed: the mark wins, whoever finds it first finishes. */
  async function finishDestroying(id: string): Promise<void> {
    await overwrite(keyPath(id));
    await removeIfPresent(keyPath(id), 'durable');
  }

  async function wasDestroyed(id: string): Promise<'destroyed' | 'standing'> {
    if (!(await isThere(markPath(id)))) return 'standing';
    await finishDestroying(id);
    return 'destroyed';
  }

  async function read(id: string): Promise<KeyRecord> {
    checkKeyId(id);
    if ((await wasDestroyed(id)) === 'destroyed') return { state: 'destroyed' };
    try {
      return { state: 'present', record: await readFile(keyPath(id)) };
    } catch (error) {
      if (isAbsent(error)) return { state: 'absent' };
      throw error;
    }
  }

  async function create(id: string, record: Uint8Array): Promise<'created' | 'exists' | 'destroyed'> {
    checkKeyId(id);
    const nameless = await writeNameless(unfinished, record);
    const naming = await nameUnlessTaken(nameless.path, keyPath(id));
    if ((await wasDestroyed(id)) === 'destroyed') return 'destroyed';
    return naming === 'named' ? 'created' : 'exists';
  }

  async function replace(id: string, record: Uint8Array): Promise<'replaced' | 'absent' | 'destroyed'> {
    const found = await read(id);
    if (found.state !== 'present') return found.state;
    const nameless = await writeNameless(unfinished, record);
    await nameInPlace(nameless.path, keyPath(id));
    return (await wasDestroyed(id)) === 'destroyed' ? 'destroyed' : 'replaced';
  }

  async function destroy(id: string): Promise<void> {
    checkKeyId(id);
    const nameless = await writeNameless(unfinished, new Uint8Array(0));
    await nameUnlessTaken(nameless.path, markPath(id));
    await finishDestroying(id);
  }

  async function* list(): AsyncGenerator<string> {
    for (const name of await readdir(path)) {
      if (!name.endsWith(KEY)) continue;
      const id = name.slice(0, -KEY.length);
      if ((await wasDestroyed(id)) === 'standing') yield id;
    }
  }

  return { read, create, replace, destroy, list };
}
