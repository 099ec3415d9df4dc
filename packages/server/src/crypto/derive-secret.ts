import { hkdfSync } from 'node:crypto';

/** A secret for one purpose from the master key (RFC 5869): knowing one tells nothing of another, nor of the master key. @returns 32 bytes in base64url */
export const deriveSecret = (masterKey: Uint8Array, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', masterKey, '', `mien ${purpose}`, 32)).toString('base64url');
