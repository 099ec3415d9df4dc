import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { createBase58check } from '@scure/base';
import type { Chain, MessageFormat } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { readBytes } from './read-bytes.ts';
import { recoverFromRsv, uncompressed } from './recover-key.ts';

const base58check = createBase58check(sha256);
const PREFIX = 0x41;

function readAddress(text: string): string | null {
  try {
    const bytes = base58check.decode(text);
    return bytes.length === 21 && bytes[0] === PREFIX ? text : null;
  } catch {
    return null;
  }
}

const addressOfKey = (key: Uint8Array): string =>
  base58check.encode(concatBytes(Uint8Array.of(PREFIX), keccak_256(uncompressed(key)).subarray(12)));

/** @param length v1 says 32 whatever the length is (`tronWeb.trx.sign`); v2 says the true one (`signMessageV2`) */
const format = (length: (text: Uint8Array) => number): MessageFormat => ({
  needs: 'signature',
  compose: plainMessage,
  verify: ({ message, address, signature }) => {
    const text = utf8ToBytes(message);
    const digest = keccak_256(concatBytes(utf8ToBytes(`\x19TRON Signed Message:\n${length(text)}`), text));
    const bytes = readBytes(signature, 65);
    const key = bytes === null ? null : recoverFromRsv(digest, bytes);
    return key !== null && addressOfKey(key) === address;
  },
});

export const TRON = {
  name: 'TRON',
  readAddress,
  formats: { tron_v2: format((text) => text.length), tron_v1: format(() => 32) },
} as const satisfies Chain;
