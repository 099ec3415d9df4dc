import { createHash, hkdfSync } from 'node:crypto';
import { SealError } from './seal-error.ts';
import { openSmall, sealSmall } from './seal-small.ts';

/**
 * Wraps data keys. Ours uses a master secret from the environment; a key-management service takes its place by this interface.
 * `keyId` is bound into the wrapping, so that a wrapped key moved to another id does not open.
 */
export interface KeyWrapper {
  /** names the master the next key is wrapped by; kept beside the wrapped key */
  readonly masterId: string;
  wrap(plain: Uint8Array, keyId: string): Promise<Uint8Array>;
  /** @throws SealError master_secret_unknown, wrapped_key_not_authentic */
  unwrap(wrapped: Uint8Array, keyId: string, masterId: string): Promise<Uint8Array>;
}

const MIN_SECRET_BYTES = 32;
/** begins the id of every master made from a secret; a module's own ids must not */
export const MASTER_ID_PREFIX = 'env-';

interface Master {
  readonly id: string;
  readonly key: Buffer;
}

function masterOf(secret: Uint8Array): Master {
  if (secret.length < MIN_SECRET_BYTES) throw new SealError('master_secret_too_short');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'mien wrap v1', 32));
  return { id: `${MASTER_ID_PREFIX}${createHash('sha256').update('mien master id').update(key).digest('hex').slice(0, 16)}`, key };
}

/**
 * A wrapper by master secrets, AES-256-GCM with a random nonce.
 * @param secrets the one to wrap by comes first; the others still open what they wrapped, until `rewrapKeys` has run
 * @throws SealError master_secret_too_short
 */
export function wrapByMasterSecret(secrets: readonly [Uint8Array, ...Uint8Array[]]): KeyWrapper {
  const masters = secrets.map(masterOf);
  const current = masterOf(secrets[0]);
  return {
    masterId: current.id,
    wrap: async (plain, keyId) => sealSmall(plain, current.key, keyId),
    async unwrap(wrapped, keyId, masterId) {
      const master = masters.find(({ id }) => id === masterId);
      if (master === undefined) throw new SealError('master_secret_unknown');
      const plain = openSmall(Buffer.from(wrapped), master.key, keyId);
      if (plain === undefined) throw new SealError('wrapped_key_not_authentic');
      return plain;
    },
  };
}
