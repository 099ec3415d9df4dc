import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { notify } from '../notification/notify.ts';
import type { Tables } from '../sql/tables.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { lockCall } from './find-call.ts';

const BEFORE_MS = 60 * 60_000;

/** When to remind of a call; null: it was agreed so shortly before that nobody has forgotten it. Pure. */
export function remindAt(agreedAt: Date, at: Date): Date | null {
  const due = new Date(agreedAt.getTime() - BEFORE_MS);
  return due > at ? due : null;
}

/** Tells the applicant and the wallet that an agreed call is near, unless it was given up or they are there already. */
export async function remindCall(
  { db, now, enqueue }: Pick<Context, 'db' | 'now' | 'enqueue'>,
  callId: string,
  complete: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const call = await lockCall(trx, callId);
    await complete(trx);
    // our own delay: it is over, and says nothing any more
    if (call?.state !== 'scheduled' || call.agreed_at === null || call.agreed_at <= at) return;
    const { mode, account_id: accountId, verification_id: verificationId, agreed_at: agreedAt } = call;
    const data = { account_id: accountId, verification_id: verificationId, call_id: callId, at: agreedAt.toISOString() };
    await emitEvent(trx, enqueue, { mode, type: 'call.reminder', accountId, verificationId, data, at });
    await notify(trx, enqueue, { accountId, verificationId, kind: 'call.reminder', reasons: [], at });
  });
}
