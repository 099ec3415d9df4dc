import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import type { Chain } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { readBytes } from './read-bytes.ts';

function keyOf(address: string): Uint8Array | null {
  try {
    const key = base58.decode(address);
    // strict: off the curve is a program's address, which nobody can sign for
    return key.length === 32 && ed25519.utils.isValidPublicKey(key, false) ? key : null;
  } catch {
    return null;
  }
}

/** RFC 8032 strictly: no s beyond the order, no odd writing of a point, no key of small order (malleability). */
export const STRICT = { zip215: false } as const;

export const SOLANA = {
  name: 'Solana',
  readAddress: (text) => (keyOf(text) === null ? null : text),
  formats: {
    solana_message: {
      needs: 'signature',
      compose: plainMessage,
      verify: ({ message, address, signature }) => {
        const bytes = readBytes(signature, 64);
        const key = keyOf(address);
        return bytes !== null && key !== null && ed25519.verify(bytes, utf8ToBytes(message), key, STRICT);
      },
    },
  },
} as const satisfies Chain;
