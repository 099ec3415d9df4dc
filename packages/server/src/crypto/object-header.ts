import { hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { HEADER_BYTES } from './frame-layout.ts';
import { SealError } from './seal-error.ts';

/** `MIEN` and the version of the layout. */
const MAGIC = Buffer.from([0x4d, 0x49, 0x45, 0x4e, 1]);
const SALT = { from: 5, to: 37 };
const COMMITMENT = { from: 37, to: 53 };
const NONCE_PREFIX = { from: 53, to: HEADER_BYTES };

/** What sealing or opening the frames of one object needs. */
export interface FrameKeys {
  readonly key: Buffer;
  readonly noncePrefix: Buffer;
}

/**
 * AES-GCM key of one object and a commitment to the data key. GCM alone does not bind the key: the commitment tells a wrong key
 * from a changed frame, and no object opens under two keys.
 */
function derive(dataKey: KeyObject, salt: Uint8Array): { key: Buffer; commitment: Buffer } {
  const both = Buffer.from(hkdfSync('sha256', dataKey, salt, 'mien object v1', 48));
  return { key: both.subarray(0, 32), commitment: both.subarray(32) };
}

/**
 * A fresh header for one write: 256 random bits make a key of their own for this object, and 56 more its nonces, so that no pair
 * of key and nonce comes twice however often an object is written again.
 */
export function makeHeader(dataKey: KeyObject): { readonly header: Buffer; readonly keys: FrameKeys } {
  const salt = randomBytes(SALT.to - SALT.from);
  const noncePrefix = randomBytes(NONCE_PREFIX.to - NONCE_PREFIX.from);
  const { key, commitment } = derive(dataKey, salt);
  return { header: Buffer.concat([MAGIC, salt, commitment, noncePrefix]), keys: { key, noncePrefix } };
}

/**
 * Keys of a sealed object from its first HEADER_BYTES.
 * @throws SealError not_sealed, wrong_key
 */
export function readHeader(header: Buffer, dataKey: KeyObject): FrameKeys {
  if (header.length < HEADER_BYTES) throw new SealError('object_truncated');
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealError('not_sealed');
  const { key, commitment } = derive(dataKey, header.subarray(SALT.from, SALT.to));
  if (!timingSafeEqual(commitment, header.subarray(COMMITMENT.from, COMMITMENT.to))) throw new SealError('wrong_key');
  return { key, noncePrefix: Buffer.from(header.subarray(NONCE_PREFIX.from, NONCE_PREFIX.to)) };
}
