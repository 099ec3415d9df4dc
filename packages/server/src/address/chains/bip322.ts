import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { OutScript, RawTx, RawWitness, Script, SigHash, Transaction } from '@scure/btc-signer';
import { outputOf, scriptOf } from './bitcoin-address.ts';
import type { SignedMessage } from './chain-format.ts';

const NO_OUTPUT = 0xffffffff;

/** The virtual transaction that commits to the text (BIP-322, "to_spend"); its id as it stands in an input. */
function toSpendId(message: string, script: Uint8Array): Uint8Array {
  const commitment = schnorr.utils.taggedHash('BIP0322-signed-message', utf8ToBytes(message));
  const transaction = RawTx.encode({
    version: 0,
    segwitFlag: false,
    inputs: [{ txid: new Uint8Array(32), index: NO_OUTPUT, finalScriptSig: Script.encode([0, commitment]), sequence: 0 }],
    outputs: [{ amount: 0n, script }],
    witnesses: undefined,
    lockTime: 0,
  });
  return sha256(sha256(transaction)).reverse();
}

/** The one that spends it ("to_sign") and whose hash is signed. */
function toSign(message: string, script: Uint8Array): Transaction {
  const transaction = new Transaction({ version: 0, allowUnknownVersion: true, allowUnknownOutputs: true });
  transaction.addInput({ txid: toSpendId(message, script), index: 0, sequence: 0, witnessUtxo: { script, amount: 0n } });
  transaction.addOutput({ script: Script.encode(['RETURN']), amount: 0n });
  return transaction;
}

const hash160 = (bytes: Uint8Array): Uint8Array => ripemd160(sha256(bytes));
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/**
 * BIP-322 "simple" for native segwit and taproot by key: the witness stack in base64. Whole sighash only; script paths and other addresses
 * have no simple form that one key proves.
 */
export function signedByBip322({ message, address, signature }: SignedMessage): boolean {
  const output = outputOf(address);
  if (output === null) return false;
  const witness = RawWitness.decode(base64.decode(signature));
  const script = scriptOf(output);
  const [first, key] = witness;
  if (first === undefined) return false;

  if (output.type === 'wpkh') {
    if (witness.length !== 2 || key === undefined || key.length !== 33 || !same(hash160(key), output.hash)) return false;
    if (first.at(-1) !== SigHash.ALL) return false;
    const code = OutScript.encode({ type: 'pkh', hash: output.hash });
    const digest = toSign(message, script).preimageWitnessV0(0, code, SigHash.ALL, 0n);
    // low s only: noble refuses the other
    return secp256k1.verify(first.subarray(0, -1), digest, key, { prehash: false, format: 'der' });
  }
  if (output.type === 'tr') {
    if (witness.length !== 1) return false;
    const type = first.length === 64 ? SigHash.DEFAULT : first.at(-1);
    if (first.length > 65 || (type !== SigHash.DEFAULT && type !== SigHash.ALL)) return false;
    if (first.length === 65 && type === SigHash.DEFAULT) return false;
    const digest = toSign(message, script).preimageWitnessV1(0, [script], type, [0n]);
    return schnorr.verify(first.subarray(0, 64), digest, output.pubkey);
  }
  return false;
}
