import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ELEMENT = fileURLToPath(new URL('../../../packages/capture/dist/element/', import.meta.url));

export interface BundleSizes {
  /** the module an integrator loads, with everything it imports at once, kB gzip */
  readonly elementKb: number;
  /** loaded when the camera opens, kB gzip */
  readonly workerKb: number;
  /** models and their runtime, kB gzip */
  readonly modelsKb: number;
}

const gzipKb = async (file: string): Promise<number> => gzipSync(await readFile(file)).length / 1000;

/** Modules reached by imports that are not `import()`. */
async function reached(file: string, seen: Set<string>): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = await readFile(file, 'utf8');
  for (const [, path] of source.matchAll(/(?:from|^import|;import)\s*["'`](\.[^"'`]+)["'`]/g))
    await reached(join(file, '..', path as string), seen);
  return seen;
}

const sum = async (files: readonly string[]): Promise<number> =>
  (await Promise.all(files.map(gzipKb))).reduce((total, size) => total + size, 0);

export async function measureBundles(): Promise<BundleSizes> {
  const list = async (folder: string): Promise<string[]> =>
    (await readdir(join(ELEMENT, folder))).map((name) => join(ELEMENT, folder, name));
  const workers = (await list('assets')).filter((file) => basename(file).startsWith('guidance-worker'));
  return {
    elementKb: await sum([...(await reached(join(ELEMENT, 'mien-verify.js'), new Set()))]),
    workerKb: await sum(workers),
    modelsKb: await sum(await list('models')),
  };
}
