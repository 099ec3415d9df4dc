import { createCipheriv, createDecipheriv } from 'node:crypto';
import { TAG_BYTES } from './frame-layout.ts';
import type { FrameKeys } from './object-header.ts';
import { SealError } from './seal-error.ts';

/** Where a frame stands. All of it is additional data, so that a frame opens nowhere else. */
export interface FramePlace {
  /** names one object for ever, e.g. clip id and offset */
  readonly objectId: string;
  readonly index: number;
  readonly position: 'inner' | 'final';
}

/** STREAM construction (Hoang et al. 2015, figure 9): prefix 7, index 4, final flag 1. */
function nonceOf(prefix: Buffer, place: FramePlace): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(place.index, 7);
  nonce.writeUInt8(place.position === 'final' ? 1 : 0, 11);
  return nonce;
}

const additionalData = (place: FramePlace): Buffer => Buffer.from(`${place.objectId}\0${place.index}\0${place.position}`, 'utf8');

/** Ciphertext and tag into `sealed` from `at` on. @returns bytes written, plain.length + TAG_BYTES */
export function sealFrameInto(
  sealed: Buffer,
  at: number,
  plain: Uint8Array,
  { keys, place }: { keys: FrameKeys; place: FramePlace },
): number {
  const cipher = createCipheriv('aes-256-gcm', keys.key, nonceOf(keys.noncePrefix, place));
  cipher.setAAD(additionalData(place));
  // GCM gives as many bytes as it takes, and none at the end
  const written = cipher.update(plain).copy(sealed, at);
  cipher.final();
  return written + cipher.getAuthTag().copy(sealed, at + written);
}

/** @returns ciphertext and tag, plain.length + TAG_BYTES */
export function sealFrame(plain: Uint8Array, keys: FrameKeys, place: FramePlace): Buffer {
  const sealed = Buffer.allocUnsafe(plain.length + TAG_BYTES);
  sealFrameInto(sealed, 0, plain, { keys, place });
  return sealed;
}

/** @throws SealError frame_not_authentic, object_truncated */
export function openFrame(sealed: Buffer, keys: FrameKeys, place: FramePlace): Buffer {
  if (sealed.length < TAG_BYTES) throw new SealError('object_truncated');
  const decipher = createDecipheriv('aes-256-gcm', keys.key, nonceOf(keys.noncePrefix, place), { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
  } catch (cause) {
    throw new SealError('frame_not_authentic', { cause });
  }
  return plain;
}
