import type { Context } from '../../context.ts';

/** Keeps these apart from whatever else is signed with the same key. */
const PURPOSE = 'c_nonce';
const NONCE_SECONDS = 300;

/**
 * A nonce for a proof of the holder's key. It says itself how long it is good and is signed, so anybody may ask for one and nothing is
 * written for it; that a proof is used once only follows from the offer, which is.
 */
export const makeProofNonce = ({ tokens, now, random }: Pick<Context, 'tokens' | 'now' | 'random'>): Promise<string> =>
  tokens.signText([PURPOSE, now().getTime() + NONCE_SECONDS * 1000, random.bytes(16).toString('base64url')].join(' '));

export async function isProofNonce({ tokens, now }: Pick<Context, 'tokens' | 'now'>, nonce: string): Promise<boolean> {
  const [purpose, until] = (await tokens.openSignedText(nonce))?.split(' ') ?? [];
  return purpose === PURPOSE && Number(until) > now().getTime();
}
