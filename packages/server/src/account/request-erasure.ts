import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

/**
 * The holder asks to be forgotten. The wallet, which may have to keep records by law, is told and erases (`DELETE /v1/accounts/{id}`). Asking
 * again finds the first request.
 */
export async function requestErasure(
  { db, enqueue, now }: Pick<Context, 'db' | 'enqueue' | 'now'>,
  { id, mode }: { id: string; mode: Mode },
): Promise<Date> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    const written = await trx
      .updateTable('accounts')
      .set({ erasure_requested_at: at })
      .where('id', '=', id)
      .where('erasure_requested_at', 'is', null)
      .executeTakeFirst();
    if (written.numUpdatedRows === 1n) {
      const data = { account_id: id, requested_at: at.toISOString() };
      await emitEvent(trx, enqueue, { mode, type: 'account.erasure_requested', accountId: id, verificationId: null, data, at });
      await appendAudit(trx, { at, actor: id, action: 'account.erasure_requested', subject: id });
      return at;
    }
    const row = await trx.selectFrom('accounts').select('erasure_requested_at').where('id', '=', id).executeTakeFirstOrThrow();
    return row.erasure_requested_at ?? at;
  });
}
