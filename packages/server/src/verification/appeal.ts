import { STANDARD_APPEALS } from '@mien/protocol';
import { sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { type LoadedVerification, lockVerification } from './load-verification.ts';
import { addTicket, MESSAGE_PLACE } from './open-ticket.ts';
import { type Result, refuse } from './result.ts';

const DAY_MS = 86_400_000;
const BATCH = 100;

const appealsOf = ({ policy }: LoadedVerification) => policy.appeals ?? STANDARD_APPEALS;

/** Whether there is a verdict to appeal: declined, or no attempts left, and not too long ago. Pure. */
export const canAppeal = (loaded: LoadedVerification, lastCodes: readonly string[], at: Date): boolean => {
  const isOver = loaded.state === 'declined' || (loaded.state === 'in_review' && lastCodes.includes('policy.attempts_exhausted'));
  return isOver && at.getTime() - loaded.updated_at.getTime() < appealsOf(loaded).withinDays * DAY_MS;
};

const lastCodesOf = async (trx: Transaction<Tables>, id: string): Promise<string[]> =>
  (
    await trx.selectFrom('verdicts').select('reasons').where('verification_id', '=', id).orderBy('id', 'desc').executeTakeFirst()
  )?.reasons.map(({ code }) => code) ?? [];

/** The person says that a verdict is wrong: a ticket with its own clock, once for each verification. Asked again, it is the same one. */
export async function openAppeal(
  context: Pick<Context, 'db' | 'now' | 'enqueue' | 'sealing'>,
  { verificationId, message }: { verificationId: string; message: string },
): Promise<Result<{ readonly id: string; readonly created: boolean }>> {
  const at = context.now();
  const sealed = await context.sealing.seal(verificationId, MESSAGE_PLACE, message);
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string; created: boolean }>> => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    const made = await trx
      .selectFrom('tickets')
      .select('id')
      .where('verification_id', '=', verificationId)
      .where('kind', '=', 'appeal')
      .executeTakeFirst();
    if (made !== undefined) return { ok: true, id: made.id, created: false };
    if (!canAppeal(loaded, await lastCodesOf(trx, verificationId), at)) return refuse('ticket.no_verdict');
    const answerBy = new Date(at.getTime() + appealsOf(loaded).answerDays * DAY_MS);
    return { ok: true, ...(await addTicket(trx, context, { loaded, topic: 'other', step: null, sealed, at, answerBy })) };
  });
}

interface Overdue {
  readonly id: string;
  readonly mode: Mode;
  readonly account_id: string;
  readonly verification_id: string;
  readonly answer_by: Date;
}

/** Tells the wallet, once, of each appeal that nobody answered in its time. It stays open. @returns how many */
export async function tellOverdueAppeals({ db, now, enqueue }: Pick<Context, 'db' | 'now' | 'enqueue'>): Promise<number> {
  const at = now();
  const { rows } = await sql<Overdue>`
    select id, mode, account_id, verification_id, answer_by from tickets
    where state = 'open' and overdue_at is null and answer_by is not null and answer_by <= ${at}
    order by answer_by limit ${BATCH}`.execute(db);
  for (const { id, mode, account_id: accountId, verification_id: verificationId, answer_by } of rows)
    await db.transaction().execute(async (trx) => {
      const marked = await trx
        .updateTable('tickets')
        .set({ overdue_at: at })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .where('overdue_at', 'is', null)
        .executeTakeFirst();
      if (marked.numUpdatedRows !== 1n) return;
      const data = { account_id: accountId, verification_id: verificationId, ticket_id: id, answer_by: answer_by.toISOString() };
      await emitEvent(trx, enqueue, { mode, type: 'ticket.overdue', accountId, verificationId, data, at });
      await appendAudit(trx, { at, actor: 'system', action: 'ticket.overdue', subject: id });
    });
  return rows.length === BATCH ? rows.length + (await tellOverdueAppeals({ db, now, enqueue })) : rows.length;
}
