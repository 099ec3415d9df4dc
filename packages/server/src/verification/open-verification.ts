import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { moveVerification } from './move-verification.ts';

/** The applicant has opened it: `created → preparing`, once. Harmless in any other state. */
export async function openVerification(context: Pick<Context, 'db' | 'enqueue' | 'now'>, id: string): Promise<void> {
  const at = context.now();
  await context.db.transaction().execute(async (trx) => {
    const row = await moveVerification(trx, { id, to: 'preparing', at });
    if (row === null) return;
    await emitEvent(trx, context.enqueue, {
      mode: row.mode,
      type: 'verification.started',
      accountId: row.account_id,
      verificationId: id,
      data: { account_id: row.account_id, verification_id: id, state: row.state },
      at,
    });
    await appendAudit(trx, { at, actor: id, action: 'verification.moved', subject: id, detail: { to: 'preparing' } });
  });
}
