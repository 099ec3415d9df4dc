import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import type { Chain } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { recoverKey } from './recover-key.ts';

const SUM_BYTES = 4;

const sumOf = (body: Uint8Array, suffix: string): Uint8Array => ripemd160(concatBytes(body, utf8ToBytes(suffix))).subarray(0, SUM_BYTES);

function openText(text: string, length: number, suffix: string): Uint8Array | null {
  try {
    const bytes = base58.decode(text);
    if (bytes.length !== length + SUM_BYTES) return null;
    const body = bytes.subarray(0, length);
    return Buffer.from(sumOf(body, suffix)).equals(bytes.subarray(length)) ? body : null;
  } catch {
    return null;
  }
}

/** `PUB_K1_…`, or the older `EOS…`. */
const keyOf = (text: string): Uint8Array | null => {
  const key = text.startsWith('PUB_K1_')
    ? openText(text.slice(7), 33, 'K1')
    : text.startsWith('EOS')
      ? openText(text.slice(3), 33, '')
      : null;
  return key !== null && secp256k1.utils.isValidPublicKey(key, true) ? key : null;
};

const writeKey = (key: Uint8Array): string => `PUB_K1_${base58.encode(concatBytes(key, sumOf(key, 'K1')))}`;

/**
 * EOS by its K1 keys. The address is the public key: which account names a key stands for is known to the chain alone. `compose` and
 * `verify` as wallets' `getArbitrarySignature` does: ECDSA over the SHA-256 of the text.
 */
export const EOS = {
  name: 'EOS',
  readAddress: (text) => {
    const key = keyOf(text);
    return key === null ? null : writeKey(key);
  },
  formats: {
    eos_k1: {
      needs: 'signature',
      compose: plainMessage,
      verify: ({ message, address, signature }) => {
        const bytes = signature.startsWith('SIG_K1_') ? openText(signature.slice(7), 65, 'K1') : null;
        if (bytes === null) return false;
        // header: 27, 4 for a compressed key, and the recovery number
        const key = recoverKey(sha256(utf8ToBytes(message)), bytes.subarray(1), (bytes[0] ?? 0) - 31);
        return key !== null && writeKey(key) === address;
      },
    },
  },
} as const satisfies Chain;
