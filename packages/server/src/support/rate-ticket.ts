import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from '../verification/result.ts';

/** Once a request was answered, its person says how it was, once. @param score 1 (bad) to 5 (good) */
export async function rateTicket(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { ticketId, score, actor }: { readonly ticketId: string; readonly score: number; readonly actor: Actor },
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const rated = await trx
      .updateTable('tickets')
      .set({ satisfaction: score, rated_at: at })
      .where('id', '=', ticketId)
      .where('state', '=', 'closed')
      .where('satisfaction', 'is', null)
      .returning('verification_id')
      .executeTakeFirst();
    if (rated === undefined) return refuse('ticket.not_to_rate');
    await announceChange(trx, rated.verification_id);
    await appendAudit(trx, { at, actor, action: 'ticket.rated', subject: ticketId, detail: { score } });
    return { ok: true };
  });
}
