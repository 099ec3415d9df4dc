import { createECDH } from 'node:crypto';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bech32, createBase58check } from '@scure/base';

/** What a transaction on TRON's main network begins an address with. */
const TRON_PREFIX = 0x41;

/**
 * Where this customer receives each asset: addresses of one key on the curve of Bitcoin, Ethereum and TRON, made anew at each start, and the
 * wallet's Solana address. A wallet derives and keeps them.
 */
export function createOwnAddresses(solana: string): Readonly<Record<string, string>> {
  const pair = createECDH('secp256k1');
  pair.generateKeys();
  const account = keccak_256(Uint8Array.from(pair.getPublicKey()).subarray(1)).subarray(-20);
  const program = ripemd160(sha256(Uint8Array.from(pair.getPublicKey(null, 'compressed'))));
  const tron = createBase58check(sha256).encode(Uint8Array.of(TRON_PREFIX, ...account));
  return {
    USDT: tron,
    TRX: tron,
    BTC: bech32.encode('bc', [0, ...bech32.toWords(program)]),
    ETH: `0x${Buffer.from(account).toString('hex')}`,
    SOL: solana,
  };
}
