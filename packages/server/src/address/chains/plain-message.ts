import type { ChallengeFacts } from './chain-format.ts';

/**
 * The text for every format that takes any text. ASCII only: hardware wallets show other characters as hex, and who signs must be able to
 * read it. The page beside it explains in the person's language.
 */
export const plainMessage = ({ domain, accountId, challengeId, chainName, address, nonce, issuedAt, expiresAt }: ChallengeFacts): string =>
  [
    `${domain} asks you to prove that this ${chainName} address is yours:`,
    address,
    '',
    'Signing moves no funds and gives no permission.',
    '',
    `Account: ${accountId}`,
    `Nonce: ${nonce}`,
    `Issued At: ${issuedAt.toISOString()}`,
    `Expiration Time: ${expiresAt.toISOString()}`,
    `Request ID: ${challengeId}`,
  ].join('\n');
