import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import { verify as verifySr25519 } from '@scure/sr25519';
import type { Chain, MessageFormat } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { readBytes } from './read-bytes.ts';
import { STRICT } from './solana.ts';

const KEY_BYTES = 32;
const SUM_BYTES = 2;

/** The key in an SS58 address of this network; another network's prefix is another address. */
function keyOf(address: string, prefix: number): Uint8Array | null {
  try {
    const bytes = base58.decode(address);
    if (bytes.length !== 1 + KEY_BYTES + SUM_BYTES || bytes[0] !== prefix) return null;
    const body = bytes.subarray(0, 1 + KEY_BYTES);
    const sum = blake2b(concatBytes(utf8ToBytes('SS58PRE'), body)).subarray(0, SUM_BYTES);
    return Buffer.from(sum).equals(bytes.subarray(1 + KEY_BYTES)) ? body.subarray(1) : null;
  } catch {
    return null;
  }
}

/** The first byte of a MultiSignature says the kind of key. */
const KINDS = {
  sr25519: { byte: 1, verify: (signature: Uint8Array, text: Uint8Array, key: Uint8Array) => verifySr25519(text, signature, key) },
  ed25519: {
    byte: 0,
    verify: (signature: Uint8Array, text: Uint8Array, key: Uint8Array) => ed25519.verify(signature, text, key, STRICT),
  },
} as const;

const format = (kind: (typeof KINDS)[keyof typeof KINDS], prefix: number): MessageFormat => ({
  needs: 'signature',
  compose: plainMessage,
  verify: ({ message, address, signature }) => {
    const key = keyOf(address, prefix);
    const multi = readBytes(signature, 65);
    const bytes = multi?.[0] === kind.byte ? multi.subarray(1) : readBytes(signature, 64);
    if (key === null || bytes === null) return false;
    // extensions wrap what is not a transaction; wallets that hold the key themselves sign it bare
    return [`<Bytes>${message}</Bytes>`, message].some((text) => kind.verify(bytes, utf8ToBytes(text), key));
  },
});

const substrateChain = <Name extends string>(name: Name, prefix: number) =>
  ({
    name,
    readAddress: (text: string) => (keyOf(text, prefix) === null ? null : text),
    formats: { sr25519: format(KINDS.sr25519, prefix), ed25519: format(KINDS.ed25519, prefix) },
  }) as const satisfies Chain;

export const POLKADOT = substrateChain('Polkadot', 0);
export const KUSAMA = substrateChain('Kusama', 2);
