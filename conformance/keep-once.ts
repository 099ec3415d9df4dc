import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';

/** What `make` gives, made once a run. Two files that need it at once both make it, and the same comes out. */
export async function keepOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const path = join(inject('recordings'), `${name}.v8`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return deserialize(kept) as T;
  const made = await make();
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, serialize(made));
  await rename(draft, path);
  return made;
}
