import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { APPLICANT_STATES, type Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { moveVerification } from './move-verification.ts';
import { type Result, refuse } from './result.ts';

/** The wallet stops a verification that is still open. */
export async function cancelVerification(
  context: Pick<Context, 'db' | 'enqueue' | 'now'>,
  { id, mode, actor }: { id: string; mode: Mode; actor: Actor },
): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const found = await trx.selectFrom('verifications').select('state').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (found === undefined) return refuse('resource.not_found');
    const row = await moveVerification(trx, { id, to: 'cancelled', at });
    if (row === null) return found.state === 'cancelled' ? { ok: true } : refuse('verification.state', { state: found.state });
    await emitEvent(trx, context.enqueue, {
      mode,
      type: 'verification.cancelled',
      accountId: row.account_id,
      verificationId: id,
      data: { account_id: row.account_id, verification_id: id, state: row.state },
      at,
    });
    await appendAudit(trx, { at, actor, action: 'verification.cancelled', subject: id });
    return { ok: true };
  });
}

const BATCH = 100;

/** Verifications whose time has passed while we waited for the applicant. @returns how many expired */
export async function expireVerifications(context: Pick<Context, 'db' | 'enqueue' | 'now'>): Promise<number> {
  const at = context.now();
  const due = await context.db
    .selectFrom('verifications')
    .select('id')
    .where('state', 'in', [...APPLICANT_STATES])
    .where('expires_at', '<=', at)
    .orderBy('expires_at')
    .limit(BATCH)
    .execute();
  let expired = 0;
  for (const { id } of due)
    await context.db.transaction().execute(async (trx) => {
      const row = await moveVerification(trx, { id, to: 'expired', at, from: APPLICANT_STATES });
      if (row === null) return;
      await emitEvent(trx, context.enqueue, {
        mode: row.mode,
        type: 'verification.expired',
        accountId: row.account_id,
        verificationId: id,
        data: { account_id: row.account_id, verification_id: id, state: row.state },
        at,
      });
      await appendAudit(trx, { at, actor: 'system', action: 'verification.moved', subject: id, detail: { to: 'expired' } });
      expired += 1;
    });
  return expired === BATCH ? expired + (await expireVerifications(context)) : expired;
}
