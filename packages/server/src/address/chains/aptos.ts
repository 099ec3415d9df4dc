import { ed25519 } from '@noble/curves/ed25519.js';
import { sha3_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Chain } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { readBytes } from './read-bytes.ts';
import { STRICT } from './solana.ts';

const ADDRESS = /^0x[0-9a-fA-F]{1,64}$/;

/** All 64 digits (AIP-40): some wallets leave leading zeros out. */
const readAddress = (text: string): string | null => (ADDRESS.test(text) ? `0x${text.slice(2).toLowerCase().padStart(64, '0')}` : null);

/**
 * The addresses a key has from its birth: the legacy scheme, and the single-key scheme with its BCS writing of the key (AIP-55). An account
 * whose key was rotated keeps its address and cannot be proved without asking the chain.
 */
const addressesOf = (key: Uint8Array): string[] =>
  [
    [key, Uint8Array.of(0)],
    [Uint8Array.of(0, 32), key, Uint8Array.of(2)],
  ].map((parts) => `0x${bytesToHex(sha3_256(concatBytes(...parts)))}`);

/** What `signMessage({ message, nonce })` of the wallet standard really signs (AIP-62), with none of its optional lines. */
const signedText = (message: string, nonce: string): string => `APTOS\nmessage: ${message}\nnonce: ${nonce}`;

export const APTOS = {
  name: 'Aptos',
  readAddress,
  formats: {
    aptos_message: {
      needs: 'public_key',
      compose: plainMessage,
      verify: ({ message, nonce, address, signature, publicKey }) => {
        const bytes = readBytes(signature, 64);
        const key = publicKey === undefined ? null : readBytes(publicKey, 32);
        if (bytes === null || key === null || !addressesOf(key).includes(address)) return false;
        return ed25519.verify(bytes, utf8ToBytes(signedText(message, nonce)), key, STRICT);
      },
    },
  },
} as const satisfies Chain;
