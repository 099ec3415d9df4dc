import { secp256k1 } from '@noble/curves/secp256k1.js';

const COMPACT = 64;

/**
 * The compressed public key that made an ECDSA signature over a digest. A signature with a high s is refused: it is a copy that anybody can
 * make of another (malleability).
 * @param recovery 0 to 3
 * @returns null where the signature is not one
 */
export function recoverKey(digest: Uint8Array, compact: Uint8Array, recovery: number): Uint8Array | null {
  if (compact.length !== COMPACT || recovery < 0 || recovery > 3) return null;
  try {
    if (secp256k1.Signature.fromBytes(compact, 'compact').hasHighS()) return null;
    return secp256k1.recoverPublicKey(Uint8Array.from([recovery, ...compact]), digest, { prehash: false });
  } catch {
    return null;
  }
}

/** The 64 bytes of the uncompressed key without its prefix: what EVM and TRON addresses are hashed from. */
export const uncompressed = (key: Uint8Array): Uint8Array => secp256k1.Point.fromBytes(key).toBytes(false).subarray(1);

/** r ‖ s ‖ v as EVM and TRON wallets write it; v is 0, 1, 27 or 28. */
export function recoverFromRsv(digest: Uint8Array, signature: Uint8Array): Uint8Array | null {
  const v = signature[COMPACT];
  if (signature.length !== COMPACT + 1 || v === undefined) return null;
  return recoverKey(digest, signature.subarray(0, COMPACT), v >= 27 ? v - 27 : v);
}
