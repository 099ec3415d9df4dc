import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What makes a document one: type, issuing state, number. */
export interface DocumentIdentity {
  readonly type: string;
  readonly issuingState: string;
  readonly number: string;
}

/** As printed with spaces, hyphens or small letters, it is the same number. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–·.]/g, '')
    .toUpperCase();

/**
 * The same document gives the same 64 hexadecimal digits under the same key, and nobody without the key can try numbers against them: a
 * document number alone has so few values that a plain hash would be read back in minutes.
 * @param key at least 32 bytes, of its own use, kept apart from the database
 */
export function keyDocument(document: DocumentIdentity, key: Uint8Array): string {
  if (key.length < 32) throw new RangeError('A key for documents has at least 32 bytes');
  const parts = [document.type, document.issuingState, document.number].map(plain);
  return bytesToHex(hmac(sha256, key, utf8ToBytes(['mien-document-1', ...parts].join('\n'))));
}
