import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { WrappedKeyStore } from '../adapters/keys/wrapped-key-store.ts';
import { SealError } from './seal-error.ts';
import type { KeyWrapper } from './wrap-key.ts';

/** Keys by the id of their owner: verifications (media), accounts (templates, claims). Nothing is kept in memory between calls. */
export interface DataKeys {
  /** The key of `id`, made on first use. @throws SealError key_destroyed, and as `open` */
  openOrCreate(id: string): Promise<KeyObject>;
  /** @throws SealError key_absent, key_destroyed, master_secret_unknown, wrapped_key_not_authentic */
  open(id: string): Promise<KeyObject>;
  /** Tells without opening. */
  stateOf(id: string): Promise<'present' | 'absent' | 'destroyed'>;
  /** Erases for good all that was sealed under the key of `id`, backups included. Repeating it is harmless. */
  destroy(id: string): Promise<void>;
  /** Wraps every key again by the current master, after a rotation. @returns how many were wrapped anew */
  rewrap(): Promise<number>;
}

const KEY_BYTES = 32;

interface Envelope {
  readonly masterId: string;
  readonly wrapped: Uint8Array;
}

const toRecord = ({ masterId, wrapped }: Envelope): Buffer =>
  Buffer.from(`mien-key-1 ${masterId} ${Buffer.from(wrapped).toString('base64')}\n`, 'ascii');

function fromRecord(record: Uint8Array): Envelope {
  const [version, masterId, wrapped] = Buffer.from(record).toString('ascii').trim().split(' ');
  if (version !== 'mien-key-1' || masterId === undefined || wrapped === undefined) throw new SealError('wrapped_key_not_authentic');
  return { masterId, wrapped: Buffer.from(wrapped, 'base64') };
}

/** Envelope keys: random data keys, wrapped by `wrapper`, resting in `store`, which is no database and no object store. */
export function createDataKeys(store: WrappedKeyStore, wrapper: KeyWrapper): DataKeys {
  async function unwrap(id: string, record: Uint8Array): Promise<Uint8Array> {
    const { masterId, wrapped } = fromRecord(record);
    return wrapper.unwrap(wrapped, id, masterId);
  }

  async function open(id: string): Promise<KeyObject> {
    const found = await store.read(id);
    if (found.state === 'absent') throw new SealError('key_absent');
    if (found.state === 'destroyed') throw new SealError('key_destroyed');
    return createSecretKey(await unwrap(id, found.record));
  }

  async function openOrCreate(id: string): Promise<KeyObject> {
    if ((await store.read(id)).state !== 'absent') return open(id);
    const wrapped = await wrapper.wrap(randomBytes(KEY_BYTES), id);
    // Another process may have been faster: whatever stands in the store is the key.
    await store.create(id, toRecord({ masterId: wrapper.masterId, wrapped }));
    return open(id);
  }

  async function rewrap(): Promise<number> {
    let count = 0;
    for await (const id of store.list()) {
      const found = await store.read(id);
      if (found.state !== 'present' || fromRecord(found.record).masterId === wrapper.masterId) continue;
      const wrapped = await wrapper.wrap(await unwrap(id, found.record), id);
      const outcome = await store.replace(id, toRecord({ masterId: wrapper.masterId, wrapped }));
      if (outcome === 'replaced') count += 1;
    }
    return count;
  }

  const stateOf = async (id: string): Promise<'present' | 'absent' | 'destroyed'> => (await store.read(id)).state;
  return { openOrCreate, open, stateOf, destroy: (id) => store.destroy(id), rewrap };
}
