import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { TAG_BYTES } from './frame-layout.ts';

const NONCE_BYTES = 12;

/**
 * AES-256-GCM of one small value under a random nonce; for keys that seal far fewer than 2³² values (NIST SP 800-38D, 8.3).
 * @param place additional data: the sealed value opens nowhere else
 * @returns nonce, ciphertext, tag
 */
export function sealSmall(plain: Uint8Array, key: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined when the value was changed, moved or sealed under another key */
export function openSmall(sealed: Buffer, key: Uint8Array, place: string): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}
