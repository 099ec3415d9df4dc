import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { ContractUnreachable } from './ask-contract.ts';
import { proves } from './chains/chains.ts';
import { challengePlace, proofPlace, SealedChallenge } from './sealed-address.ts';

const MAX_PROVED = 100;

export interface GivenProof {
  readonly mode: Mode;
  readonly accountId: string;
  readonly challengeId: string;
  readonly signature: string;
  readonly publicKey: string | undefined;
  readonly actor: Actor;
}

/** Checks a signature over the text of a challenge and writes the proof, the event and the trail in one transaction. One proof a challenge. */
export async function proveAddress(
  context: Pick<Context, 'db' | 'sealing' | 'now' | 'enqueue' | 'askContract'>,
  given: GivenProof,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  const challenge = await context.db
    .selectFrom('address_challenges')
    .selectAll()
    .where('id', '=', given.challengeId)
    // another account's challenge is not there for this one
    .where('account_id', '=', given.accountId)
    .executeTakeFirst();
  if (challenge === undefined) return refuse('resource.not_found');
  if (challenge.used_at !== null || challenge.expires_at <= at) return refuse('address.challenge_over');
  const text = await context.sealing.open(given.accountId, challengePlace(challenge.id), challenge.sealed);
  if (text === null) return refuse('account.erased');
  const asked = SealedChallenge.parse(JSON.parse(text));
  const { signature, publicKey } = given;
  try {
    if (!(await proves(challenge.chain, challenge.format, { ...asked, signature, publicKey }, context.askContract)))
      return refuse('address.signature');
  } catch (error) {
    if (error instanceof ContractUnreachable) return refuse('address.contract_unreachable');
    throw error;
  }

  const id = newId('adr');
  const { chain, format } = challenge;
  const sealed = await context.sealing.seal(
    given.accountId,
    proofPlace(id),
    JSON.stringify({ ...asked, signature, publicKey: publicKey ?? null }),
  );
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const account = await trx
      .selectFrom('accounts')
      .select('erased_at')
      .where('id', '=', given.accountId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (account === undefined || account.erased_at !== null) return refuse('account.erased');
    const { count } = await trx
      .selectFrom('address_proofs')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('account_id', '=', given.accountId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MAX_PROVED) return refuse('address.too_many');
    const used = await trx
      .updateTable('address_challenges')
      .set({ used_at: at })
      .where('id', '=', challenge.id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return refuse('address.challenge_over');
    await trx
      .insertInto('address_proofs')
      .values({ id, account_id: given.accountId, chain, format, sealed, proved_at: at, revoked_at: null })
      .execute();
    await emitEvent(trx, context.enqueue, {
      mode: given.mode,
      type: 'address.proved',
      accountId: given.accountId,
      verificationId: null,
      data: { account_id: given.accountId, address_id: id, chain, format },
      at,
    });
    await appendAudit(trx, {
      at,
      actor: given.actor,
      action: 'address.proved',
      subject: given.accountId,
      detail: { proof: id, chain, format },
    });
    return { ok: true, id };
  });
}
