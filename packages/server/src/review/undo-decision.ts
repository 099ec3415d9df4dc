import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import { LEASE_MS, type Reviewer } from './claim-case.ts';

/** Takes back one's own decision before it takes effect, and gets the case back. A second person's yes alone is taken back, not the first one's decision. */
export async function undoDecision(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: string,
  { id: actor, mode }: Reviewer,
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const known = await trx.selectFrom('cases').select('id').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (known === undefined) return refuse('resource.not_found');
    const scheduled = trx
      .updateTable('case_decisions')
      .where('case_id', '=', id)
      .where('state', '=', 'scheduled')
      .where('effective_at', '>', at);
    const own = await scheduled
      .set({ state: 'withdrawn', ended_at: at })
      .where('decided_by', '=', actor)
      .where('confirmed_by', 'is', null)
      .executeTakeFirst();
    const second = await scheduled
      .set({ state: 'proposed', confirmed_by: null, effective_at: null })
      .where('confirmed_by', '=', actor)
      .executeTakeFirst();
    if (own.numUpdatedRows + second.numUpdatedRows === 0n) return refuse('case.undo_over');
    await trx
      .updateTable('cases')
      .set({ held_by: actor, held_until: new Date(at.getTime() + LEASE_MS) })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .execute();
    await appendAudit(trx, { at, actor, action: 'case.decision_withdrawn', subject: id });
    return { ok: true };
  });
}
