import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What reading one cached file gave. `altered`: it is there and its sha256 is another. */
export type CachedFile = { readonly state: 'good'; readonly bytes: Uint8Array } | { readonly state: 'missing' | 'altered' };

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files are named by the sha256 of what they hold, so a new version never overwrites one in use. */
export const cachePath = (directory: string, sha256: string, extension: 'onnx' | 'txt'): string =>
  join(directory, `${sha256}.${extension}`);

/** Reads a cached file and holds it to its name. The bytes given back are the ones that were verified. */
export async function readCached(path: string, sha256: string): Promise<CachedFile> {
  const bytes = await readFile(path).catch(nullIfAbsent);
  if (bytes === null) return { state: 'missing' };
  return sha256Of(bytes) === sha256 ? { state: 'good', bytes } : { state: 'altered' };
}

/** Writes beside the place and renames: readers and other writers see the whole file or none. */
export async function writeCached(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, bytes, { mode: 0o644 });
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

export function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
