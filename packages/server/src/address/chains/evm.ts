import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Chain, ChallengeFacts, MessageFormat, SignedMessage } from './chain-format.ts';
import { plainMessage } from './plain-message.ts';
import { readBytes } from './read-bytes.ts';
import { recoverFromRsv, uncompressed } from './recover-key.ts';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** EIP-55. @param hex 40 lower-case digits */
function withChecksum(hex: string): string {
  const hash = bytesToHex(keccak_256(utf8ToBytes(hex)));
  return `0x${[...hex].map((digit, at) => (Number.parseInt(hash[at] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`;
}

/** A mixed-case address must carry a right checksum: a wrong one is a slip of typing. */
function readAddress(text: string): string | null {
  if (!ADDRESS.test(text)) return null;
  const hex = text.slice(2);
  const canonical = withChecksum(hex.toLowerCase());
  const unmixed = hex === hex.toLowerCase() || hex === hex.toUpperCase();
  return unmixed || text === canonical ? canonical : null;
}

/** EIP-191, version 0x45. */
const digestOf = (message: string): Uint8Array => {
  const text = utf8ToBytes(message);
  return keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${text.length}`), text));
};

const addressOfKey = (key: Uint8Array): string => withChecksum(bytesToHex(keccak_256(uncompressed(key)).subarray(12)));

function signedByKey({ message, address, signature }: SignedMessage): boolean {
  const bytes = readBytes(signature, 65);
  const key = bytes === null ? null : recoverFromRsv(digestOf(message), bytes);
  return key !== null && addressOfKey(key) === address;
}

/** EIP-4361, with the grammar's own lines and order. */
const signInMessage = (facts: ChallengeFacts, chainId: number): string =>
  [
    `${facts.domain} wants you to sign in with your Ethereum account:`,
    facts.address,
    '',
    `Prove that this ${facts.chainName} address belongs to account ${facts.accountId}. Signing moves no funds and gives no permission.`,
    '',
    `URI: https://${facts.domain}`,
    'Version: 1',
    `Chain ID: ${chainId}`,
    `Nonce: ${facts.nonce}`,
    `Issued At: ${facts.issuedAt.toISOString()}`,
    `Expiration Time: ${facts.expiresAt.toISOString()}`,
    `Request ID: ${facts.challengeId}`,
    'Resources:',
    `- urn:mien:account:${facts.accountId}`,
  ].join('\n');

/** Longest signature a contract wallet may ask for: a Safe of a dozen owners. */
const MAX_CONTRACT_SIGNATURE = 2048;

const formatsOf = (chainId: number): Record<'eip4361' | 'eip191' | 'eip1271', MessageFormat> => ({
  eip4361: { needs: 'signature', compose: (facts) => signInMessage(facts, chainId), verify: signedByKey },
  eip191: { needs: 'signature', compose: plainMessage, verify: signedByKey },
  eip1271: {
    needs: 'contract',
    compose: (facts) => signInMessage(facts, chainId),
    verify: async ({ message, address, signature }, askContract) => {
      if (askContract === null || !/^0x([0-9a-fA-F]{2})+$/.test(signature)) return false;
      const bytes = Buffer.from(signature.slice(2), 'hex');
      return bytes.length <= MAX_CONTRACT_SIGNATURE && askContract(chainId, address, digestOf(message), bytes);
    },
  },
});

export const evmChain = (name: string, chainId: number): Chain & { readonly formats: ReturnType<typeof formatsOf> } => ({
  name,
  readAddress,
  formats: formatsOf(chainId),
});
