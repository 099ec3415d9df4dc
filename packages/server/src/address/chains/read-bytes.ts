import { base58 } from '@scure/base';

const HEX = /^(0x)?([0-9a-fA-F]{2})+$/;

const fromHex = (text: string): Uint8Array => Buffer.from(text.replace(/^0x/, ''), 'hex');

/**
 * Bytes of a known length in hex, base64 or base58, as the wallets of different chains write them. The lengths in use (32, 33, 64, 65) are
 * told apart by the length of the text alone. @returns null where it is none of them
 */
export function readBytes(text: string, length: number): Uint8Array | null {
  const hex = HEX.test(text) ? fromHex(text) : null;
  if (hex?.length === length) return hex;
  const base64 = /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, 'base64') : null;
  if (base64?.length === length && base64.toString('base64') === text) return base64;
  try {
    const bytes = base58.decode(text);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}
