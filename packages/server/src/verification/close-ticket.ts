import type { Selectable, Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { notify } from '../notification/notify.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import type { AppealOutcome, Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { lockVerification } from './load-verification.ts';
import { moveVerification } from './move-verification.ts';
import { type Result, refuse } from './result.ts';

type Ticket = Selectable<Tables['tickets']>;

/**
 * The person was right: nothing keeps them from applying again, neither a waiting time nor a verification without attempts that waits for
 * somebody to look at it. @returns whether one was stopped
 */
async function letApplyAgain(trx: Transaction<Tables>, { enqueue }: Pick<Context, 'enqueue'>, ticket: Ticket, at: Date): Promise<boolean> {
  const { verification_id: id, account_id: accountId, mode } = ticket;
  await trx.updateTable('verifications').set({ next_possible_at: null }).where('id', '=', id).execute();
  const stopped = await moveVerification(trx, { id, to: 'cancelled', at, from: ['in_review'] });
  if (stopped === null) return false;
  const data = { account_id: accountId, verification_id: id, state: stopped.state };
  await emitEvent(trx, enqueue, { mode, type: 'verification.cancelled', accountId, verificationId: id, data, at });
  return true;
}

/** A ticket was answered; an appeal with its outcome, which its person is told. Closing a closed one changes nothing. */
export async function closeTicket(
  { db, now, enqueue }: Pick<Context, 'db' | 'now' | 'enqueue'>,
  { id, mode, outcome, actor }: { id: string; mode: Mode; outcome: AppealOutcome | null; actor: Actor },
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    // verifications are locked before what hangs on them, everywhere
    const asked = await trx
      .selectFrom('tickets')
      .select('verification_id')
      .where('id', '=', id)
      .where('mode', '=', mode)
      .executeTakeFirst();
    if (asked === undefined || (await lockVerification(trx, asked.verification_id)) === undefined) return refuse('resource.not_found');
    const ticket = await trx.selectFrom('tickets').selectAll().where('id', '=', id).where('mode', '=', mode).forUpdate().executeTakeFirst();
    if (ticket === undefined) return refuse('resource.not_found');
    if (ticket.state === 'closed') return { ok: true };
    if (ticket.kind === 'appeal' && outcome === null) return refuse('ticket.outcome_needed');
    const answered = ticket.kind === 'appeal' ? outcome : null;
    await trx.updateTable('tickets').set({ state: 'closed', closed_at: at, outcome: answered }).where('id', '=', id).execute();
    const stopped = answered === 'upheld' && (await letApplyAgain(trx, { enqueue }, ticket, at));
    const { account_id: accountId, verification_id: verificationId, topic, kind } = ticket;
    await emitEvent(trx, enqueue, {
      mode,
      type: 'ticket.closed',
      accountId,
      verificationId,
      data: { account_id: accountId, verification_id: verificationId, ticket_id: id, kind, state: 'closed', topic, outcome: answered },
      at,
    });
    await announceChange(trx, verificationId);
    if (kind === 'appeal') await notify(trx, enqueue, { accountId, verificationId, kind: 'ticket.closed', reasons: [], at });
    await appendAudit(trx, { at, actor, action: 'ticket.closed', subject: id, detail: { kind, outcome: answered } });
    if (stopped) await appendAudit(trx, { at, actor, action: 'verification.cancelled', subject: verificationId, detail: { ticket: id } });
    return { ok: true };
  });
}
