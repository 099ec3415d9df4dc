import type { Selectable, Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { notify } from '../notification/notify.ts';
import type { Tables } from '../sql/tables.ts';
import type { AppealOutcome, Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { type Result, refuse } from './result.ts';

type Ticket = Selectable<Tables['tickets']>;

/** The person was right: nothing keeps them from applying again. */
const endCoolDown = (trx: Transaction<Tables>, { verification_id: id }: Ticket) =>
  trx.updateTable('verifications').set({ next_possible_at: null }).where('id', '=', id).execute();

/** A ticket was answered; an appeal with its outcome, which its person is told. Closing a closed one changes nothing. */
export async function closeTicket(
  { db, now, enqueue }: Pick<Context, 'db' | 'now' | 'enqueue'>,
  { id, mode, outcome, actor }: { id: string; mode: Mode; outcome: AppealOutcome | null; actor: Actor },
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const ticket = await trx.selectFrom('tickets').selectAll().where('id', '=', id).where('mode', '=', mode).forUpdate().executeTakeFirst();
    if (ticket === undefined) return refuse('resource.not_found');
    if (ticket.state === 'closed') return { ok: true };
    if (ticket.kind === 'appeal' && outcome === null) return refuse('ticket.outcome_needed');
    const answered = ticket.kind === 'appeal' ? outcome : null;
    await trx.updateTable('tickets').set({ state: 'closed', closed_at: at, outcome: answered }).where('id', '=', id).execute();
    if (answered === 'upheld') await endCoolDown(trx, ticket);
    const { account_id: accountId, verification_id: verificationId, topic, kind } = ticket;
    await emitEvent(trx, enqueue, {
      mode,
      type: 'ticket.closed',
      accountId,
      verificationId,
      data: { account_id: accountId, verification_id: verificationId, ticket_id: id, kind, state: 'closed', topic, outcome: answered },
      at,
    });
    if (kind === 'appeal') await notify(trx, enqueue, { accountId, verificationId, kind: 'ticket.closed', reasons: [], at });
    await appendAudit(trx, { at, actor, action: 'ticket.closed', subject: id, detail: { kind, outcome: answered } });
    return { ok: true };
  });
}
