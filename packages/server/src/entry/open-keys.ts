import { openDirectoryKeyStore } from '../adapters/keys/directory-key-store.ts';
import type { WrappedKeyStore } from '../adapters/keys/wrapped-key-store.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import { createDataKeys, type DataKeys } from '../crypto/data-keys.ts';
import { openKeyWrapper } from '../crypto/open-key-wrapper.ts';

/** The data keys of this installation, under its master key or the operator's module. */
export async function openKeys(
  config: Pick<Config, 'keyDirectory' | 'keyWrapperModule'>,
  { previousMasterKeys }: Pick<Secrets, 'previousMasterKeys'>,
  masterKey: Uint8Array,
): Promise<{ readonly keys: DataKeys; readonly store: WrappedKeyStore }> {
  const store = await openDirectoryKeyStore(config.keyDirectory);
  return { store, keys: createDataKeys(store, await openKeyWrapper(config.keyWrapperModule, [masterKey, ...previousMasterKeys])) };
}
