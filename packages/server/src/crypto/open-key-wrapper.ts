import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type KeyWrapper, MASTER_ID_PREFIX, wrapByMasterSecret } from './wrap-key.ts';

/** What the operator's module exports. */
interface KeyWrapperModule {
  /** called once at start */
  openKeyWrapper(): Promise<KeyWrapper>;
}

const isModule = (loaded: object): loaded is KeyWrapperModule => typeof (loaded as Partial<KeyWrapperModule>).openKeyWrapper === 'function';

/**
 * What wraps the data keys: the master secret, or the operator's module for a key-management service. With the module the secrets still
 * open what they wrapped, so that `mien rewrap-keys` can move every key over.
 * @throws Error where the module does not export `openKeyWrapper`
 */
export async function openKeyWrapper(module: string | null, secrets: readonly [Uint8Array, ...Uint8Array[]]): Promise<KeyWrapper> {
  const bySecret = wrapByMasterSecret(secrets);
  if (module === null) return bySecret;
  const loaded: object = await import(pathToFileURL(resolve(module)).href);
  if (!isModule(loaded)) throw new Error('the module of MIEN_KEY_WRAPPER does not export openKeyWrapper');
  const byModule = await loaded.openKeyWrapper();
  return {
    masterId: byModule.masterId,
    wrap: (plain, keyId) => byModule.wrap(plain, keyId),
    unwrap: (wrapped, keyId, masterId) => (masterId.startsWith(MASTER_ID_PREFIX) ? bySecret : byModule).unwrap(wrapped, keyId, masterId),
  };
}
