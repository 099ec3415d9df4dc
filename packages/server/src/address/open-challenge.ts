import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { type Result, refuse } from '../verification/result.ts';
import { type ChainName, chainOf } from './chains/chains.ts';
import { challengePlace } from './sealed-address.ts';

const VALID_MINUTES = 10;
const NONCE_BYTES = 16;

export interface OpenedChallenge {
  readonly id: string;
  readonly format: string;
  /** canonical */
  readonly address: string;
  readonly message: string;
  readonly nonce: string;
  readonly needsPublicKey: boolean;
  readonly expiresAt: Date;
}

/** A text to sign that names who asks, the account, a nonce and an end; good for one proof. @param format undefined takes the chain's first */
export async function openChallenge(
  context: Pick<Context, 'db' | 'sealing' | 'now' | 'random' | 'config' | 'askContract'>,
  wanted: { accountId: string; chain: ChainName; address: string; format: string | undefined },
): Promise<Result<OpenedChallenge>> {
  const chain = chainOf(wanted.chain);
  const format = wanted.format ?? Object.keys(chain.formats)[0] ?? '';
  const how = Object.hasOwn(chain.formats, format) ? chain.formats[format] : undefined;
  if (how === undefined || (how.needs === 'contract' && context.askContract === null)) return refuse('address.format');
  const address = chain.readAddress(wanted.address);
  if (address === null) return refuse('address.unreadable');
  const id = newId('adc');
  const issuedAt = context.now();
  const expiresAt = new Date(issuedAt.getTime() + VALID_MINUTES * 60_000);
  const nonce = context.random.bytes(NONCE_BYTES).toString('hex');
  const message = how.compose({
    domain: context.config.walletDomain,
    accountId: wanted.accountId,
    challengeId: id,
    chainName: chain.name,
    address,
    nonce,
    issuedAt,
    expiresAt,
  });
  const sealed = await context.sealing.seal(wanted.accountId, challengePlace(id), JSON.stringify({ address, nonce, message }));
  await context.db
    .insertInto('address_challenges')
    .values({
      id,
      account_id: wanted.accountId,
      chain: wanted.chain,
      format,
      sealed,
      created_at: issuedAt,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { ok: true, id, format, address, message, nonce, needsPublicKey: how.needs === 'public_key', expiresAt };
}
