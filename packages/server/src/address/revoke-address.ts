import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

/** Withdraws a proof: the address is the account's no longer. The proof stays on record, sealed. */
export function revokeAddress(
  context: Pick<Context, 'db' | 'now' | 'enqueue'>,
  { mode, accountId, id, actor }: { mode: Mode; accountId: string; id: string; actor: Actor },
): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const revoked = await trx
      .updateTable('address_proofs')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .returning('chain')
      .executeTakeFirst();
    if (revoked === undefined) return refuse('resource.not_found');
    await emitEvent(trx, context.enqueue, {
      mode,
      type: 'address.revoked',
      accountId,
      verificationId: null,
      data: { account_id: accountId, address_id: id, chain: revoked.chain },
      at,
    });
    await appendAudit(trx, { at, actor, action: 'address.revoked', subject: accountId, detail: { proof: id, chain: revoked.chain } });
    return { ok: true };
  });
}
