import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { CompactSize, NETWORK, p2pkh, p2sh, p2wpkh } from '@scure/btc-signer';
import type { SignedMessage } from './chain-format.ts';
import { readBytes } from './read-bytes.ts';
import { recoverKey } from './recover-key.ts';

const digestOf = (message: string): Uint8Array => {
  const text = utf8ToBytes(message);
  return sha256(sha256(concatBytes(utf8ToBytes('\x18Bitcoin Signed Message:\n'), CompactSize.encode(BigInt(text.length)), text)));
};

const kindsOf = (key: Uint8Array) => {
  const segwit = p2wpkh(key, NETWORK);
  return { pkh: p2pkh(key, NETWORK).address, nested: p2sh(segwit, NETWORK).address, segwit: segwit.address };
};

/**
 * The addresses a header byte allows (BIP-137). Wallets older than the proposal write 31–34 for segwit addresses too (Electrum, Sparrow),
 * so those headers stand for every address of the compressed key.
 */
function addressesOf(header: number, key: Uint8Array): (string | undefined)[] {
  if (header <= 30) return [p2pkh(secp256k1.Point.fromBytes(key).toBytes(false), NETWORK).address];
  const { pkh, nested, segwit } = kindsOf(key);
  if (header <= 34) return [pkh, nested, segwit];
  return header <= 38 ? [nested] : [segwit];
}

export function signedByBip137({ message, address, signature }: SignedMessage): boolean {
  const bytes = readBytes(signature, 65);
  const header = bytes?.[0] ?? 0;
  if (bytes === null || header < 27 || header > 42) return false;
  const key = recoverKey(digestOf(message), bytes.subarray(1), (header - 27) & 3);
  return key !== null && addressesOf(header, key).includes(address);
}
