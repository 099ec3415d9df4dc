/** What a message of a challenge names; all of it stands in the text that is signed. */
export interface ChallengeFacts {
  /** host of who asks */
  readonly domain: string;
  /** our id of the account */
  readonly accountId: string;
  readonly challengeId: string;
  /** the chain as people call it */
  readonly chainName: string;
  /** in the chain's own canonical writing */
  readonly address: string;
  /** letters and digits, at least 128 bits */
  readonly nonce: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export interface SignedMessage {
  readonly message: string;
  readonly nonce: string;
  /** canonical */
  readonly address: string;
  /** as the wallet gave it: hex, base64 or base58 */
  readonly signature: string;
  /** for chains whose address is a hash of a key that the signature does not reveal */
  readonly publicKey: string | undefined;
}

/** Asks a contract wallet whether a signature is its own (EIP-1271). @returns false where it is not, or where there is no contract */
export type AskContract = (chainId: number, address: string, digest: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** One way to sign a text on a chain. */
export interface MessageFormat {
  /** The text handed to the wallet. */
  compose(facts: ChallengeFacts): string;
  /** Whether the holder of the address signed the text. May throw on a malformed signature: that is no proof either. */
  verify(signed: SignedMessage, askContract: AskContract | null): boolean | Promise<boolean>;
  readonly needs: 'signature' | 'public_key' | 'contract';
}

export interface Chain {
  readonly name: string;
  /** The address in its canonical writing, or null where it is none of this chain. */
  readAddress(text: string): string | null;
  readonly formats: Readonly<Record<string, MessageFormat>>;
}
