import { hkdfSync, type KeyObject } from 'node:crypto';
import { SealError } from './seal-error.ts';
import { openSmall, sealSmall } from './seal-small.ts';

const VERSION = 'mt1.';

/** Texts never share a GCM key with media. */
const textKey = (dataKey: KeyObject): Buffer => Buffer.from(hkdfSync('sha256', dataKey, '', 'mien text v1', 32));

/**
 * Seals a text for a database column.
 * @param place names the column and the row, e.g. `accounts.claims:acc_1`: the sealed text opens nowhere else
 * @returns ASCII: version, then base64url of nonce, ciphertext, tag
 */
export function encryptText(plain: string, dataKey: KeyObject, place: string): string {
  return VERSION + sealSmall(Buffer.from(plain, 'utf8'), textKey(dataKey), place).toString('base64url');
}

/** @throws SealError not_sealed, text_not_authentic */
export function decryptText(sealed: string, dataKey: KeyObject, place: string): string {
  if (!sealed.startsWith(VERSION)) throw new SealError('not_sealed');
  const plain = openSmall(Buffer.from(sealed.slice(VERSION.length), 'base64url'), textKey(dataKey), place);
  if (plain === undefined) throw new SealError('text_not_authentic');
  return plain.toString('utf8');
}
