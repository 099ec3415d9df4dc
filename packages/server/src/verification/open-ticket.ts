import type { Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { TicketTopic } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { keepPreflight, type PreflightFindings } from './keep-preflight.ts';
import { type LoadedVerification, lockVerification } from './load-verification.ts';
import { type Result, refuse } from './result.ts';

/** The latest ones are enough to see what went wrong. */
const MOST_FINDINGS = 50;

/** One text per verification is sealed here; a ticket's id stands in its row. */
export const MESSAGE_PLACE = 'tickets.message_sealed';

interface NewTicket {
  readonly loaded: LoadedVerification;
  readonly topic: TicketTopic;
  readonly step: Step | null;
  /** the applicant's words, sealed */
  readonly sealed: string | null;
  readonly at: Date;
  /** of an appeal: by when it is answered */
  readonly answerBy?: Date;
  /** of a check of the device outside of a verification, which nobody knows of yet */
  readonly preflight?: PreflightFindings;
}

/**
 * Writes a ticket with all that was found, so that nobody asks twice, and tells the wallet. One is open at a time: a further wish is that
 * one. Needs a locked verification. @returns its id, and whether it is new
 */
export async function addTicket(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { loaded, topic, step, sealed, at, answerBy, preflight = [] }: NewTicket,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const kind = answerBy === undefined ? 'help' : 'appeal';
  const open = await trx
    .selectFrom('tickets')
    .select('id')
    .where('verification_id', '=', loaded.id)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open !== undefined) {
    if (sealed !== null) await trx.updateTable('tickets').set({ message_sealed: sealed }).where('id', '=', open.id).execute();
    return { id: open.id, created: false };
  }
  await keepPreflight(trx, { verificationId: loaded.id, findings: preflight, at });
  const findings = await trx
    .selectFrom('findings')
    .select(['code', 'class', 'step'])
    .where('verification_id', '=', loaded.id)
    .orderBy('id', 'desc')
    .limit(MOST_FINDINGS)
    .execute();
  const id = newId('tkt');
  await trx
    .insertInto('tickets')
    .values({
      id,
      mode: loaded.mode,
      account_id: loaded.account_id,
      verification_id: loaded.id,
      kind,
      answer_by: answerBy ?? null,
      state: 'open',
      topic,
      step,
      message_sealed: sealed,
      findings: JSON.stringify(findings.reverse()),
      opened_at: at,
      closed_at: null,
    })
    .execute();
  const ids = { account_id: loaded.account_id, verification_id: loaded.id, ticket_id: id };
  await emitEvent(trx, enqueue, {
    mode: loaded.mode,
    type: 'ticket.opened',
    accountId: loaded.account_id,
    verificationId: loaded.id,
    data: { ...ids, kind, state: 'open', topic, answer_by: answerBy?.toISOString() ?? null },
    at,
  });
  await appendAudit(trx, { at, actor: loaded.id, action: 'ticket.opened', subject: id, detail: { verification: loaded.id, topic } });
  return { id, created: true };
}

/** The applicant asks for a person. */
export async function openTicket(
  context: Pick<Context, 'db' | 'now' | 'enqueue' | 'sealing'>,
  wanted: { verificationId: string; topic: TicketTopic; step: Step | null; message: string | null; preflight?: PreflightFindings },
): Promise<Result<{ readonly id: string; readonly created: boolean }>> {
  const { verificationId, topic, step, message, preflight = [] } = wanted;
  const at = context.now();
  const sealed = message === null ? null : await context.sealing.seal(verificationId, MESSAGE_PLACE, message);
  return context.db.transaction().execute(async (trx) => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    return { ok: true as const, ...(await addTicket(trx, context, { loaded, topic, step, sealed, at, preflight })) };
  });
}
