import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { request } from 'undici';
import type { AskContract } from './chains/chain-format.ts';

/** `isValidSignature(bytes32,bytes)`, and the value that means yes (EIP-1271). */
const SELECTOR = Uint8Array.of(0x16, 0x26, 0xba, 0x7e);
const YES = `0x1626ba7e${'0'.repeat(56)}`;
const WORD = 32;
const TIMEOUT_MS = 10_000;

/** The node could not be asked: nothing is known about the signature. */
export class ContractUnreachable extends Error {
  override readonly name = 'ContractUnreachable';
}

const word = (value: number): Uint8Array => Buffer.from(value.toString(16).padStart(WORD * 2, '0'), 'hex');

/** ABI: the digest, where the bytes begin, how many there are, and they, filled up to whole words. */
function encodeCall(digest: Uint8Array, signature: Uint8Array): string {
  const padding = new Uint8Array((WORD - (signature.length % WORD)) % WORD);
  return `0x${bytesToHex(concatBytes(SELECTOR, digest, word(2 * WORD), word(signature.length), signature, padding))}`;
}

/** @param nodes chain id to the address of a JSON-RPC node. @returns null where there is none */
export const createAskContract = (nodes: ReadonlyMap<number, string>): AskContract | null =>
  nodes.size === 0
    ? null
    : async (chainId, address, digest, signature) => {
        const node = nodes.get(chainId);
        if (node === undefined) return false;
        const call = {
          jsonrpc: '2.0',
          id: 1,
          method: 'eth_call',
          params: [{ to: address, data: encodeCall(digest, signature) }, 'latest'],
        };
        try {
          const answer = await request(node, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(call),
            headersTimeout: TIMEOUT_MS,
            bodyTimeout: TIMEOUT_MS,
          });
          const { result, error } = (await answer.body.json()) as { result?: unknown; error?: { code?: number } };
          // 3: the call was reverted, which is how many contracts say no
          if (error?.code === 3) return false;
          if (typeof result !== 'string') throw new ContractUnreachable('the node gave no result');
          return result === YES;
        } catch (error) {
          if (error instanceof ContractUnreachable) throw error;
          throw new ContractUnreachable('the node did not answer', { cause: (error as Error).name });
        }
      };
