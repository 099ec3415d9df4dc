import type { Language } from '@mien/protocol';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { DeviceFacts } from '../insight/note-facts.ts';
import type { CheckedRow } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from '../verification/result.ts';
import { lockOwnTicket, type OwnTicket } from './lock-own-ticket.ts';
import { messagePlace } from './write-message.ts';

/** The message that brings the check, in the language of the account; the page puts the button under it. */
const TEXTS = {
  'zh-CN': '请检测一下您的设备：约十秒，画面和声音不会离开您的设备。结果会显示给客服。',
  en: 'Please check your device: it takes about ten seconds, and picture and sound stay on it. Support sees what was found.',
} as const satisfies Record<Language, string>;

/** Support asks for a check of the applicant’s device, as a message with a button; one waits at a time. */
export async function askDeviceCheck(
  context: Pick<Context, 'db' | 'now' | 'sealing'>,
  ticket: OwnTicket,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  const { db, sealing } = context;
  const { id: ticketId, verificationId, actor } = ticket;
  const { locale } = await db
    .selectFrom('verifications')
    .innerJoin('accounts', 'accounts.id', 'verifications.account_id')
    .select('accounts.locale')
    .where('verifications.id', '=', verificationId)
    .executeTakeFirstOrThrow();
  const messageId = newId('tkm');
  const sealed = await sealing.seal(verificationId, messagePlace(messageId), TEXTS[locale.startsWith('zh') ? 'zh-CN' : 'en']);
  return db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const locked = await lockOwnTicket(trx, ticket);
    if (!locked.ok) return locked;
    const waiting = await trx
      .selectFrom('device_checks')
      .select('id')
      .where('ticket_id', '=', ticketId)
      .where('answered_at', 'is', null)
      .executeTakeFirst();
    if (waiting !== undefined) return { ok: true, id: waiting.id };
    const id = newId('dvc');
    await trx
      .insertInto('ticket_messages')
      .values({
        id: messageId,
        ticket_id: ticketId,
        verification_id: verificationId,
        author: 'staff',
        written_by: actor,
        sealed,
        picture_type: null,
        written_at: at,
      })
      .execute();
    await trx
      .insertInto('device_checks')
      .values({
        id,
        ticket_id: ticketId,
        verification_id: verificationId,
        message_id: messageId,
        asked_at: at,
        answered_at: null,
        rows: null,
        device: null,
      })
      .execute();
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor, action: 'ticket.device_check_asked', subject: ticketId, detail: { check: id } });
    return { ok: true, id };
  });
}

interface Answer {
  readonly id: string;
  readonly verificationId: string;
  readonly rows: readonly CheckedRow[];
  readonly device: DeviceFacts;
  /** whose token told it; it stands in the audit trail */
  readonly actor: Actor;
}

/** What the applicant’s page found: hints for support, never part of a decision. Once. */
export async function answerDeviceCheck(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, verificationId, rows, device, actor }: Answer,
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const check = await trx
      .selectFrom('device_checks')
      .innerJoin('tickets', 'tickets.id', 'device_checks.ticket_id')
      .select(['tickets.id as ticket', 'tickets.state'])
      .where('device_checks.id', '=', id)
      .where('device_checks.verification_id', '=', verificationId)
      .executeTakeFirst();
    if (check === undefined) return refuse('resource.not_found');
    if (check.state === 'closed') return refuse('ticket.check_over');
    const answered = await trx
      .updateTable('device_checks')
      .set({ answered_at: at, rows: JSON.stringify(rows), device: JSON.stringify(device) })
      .where('id', '=', id)
      .where('answered_at', 'is', null)
      .executeTakeFirst();
    if (answered.numUpdatedRows !== 1n) return refuse('ticket.check_over');
    await announceChange(trx, verificationId);
    await appendAudit(trx, {
      at,
      actor,
      action: 'ticket.device_check_answered',
      subject: check.ticket,
      detail: { check: id },
    });
    return { ok: true };
  });
}

/** Checks that were asked for in a ticket, oldest first, with what was found. */
export async function readDeviceChecks({ db }: Pick<Context, 'db'>, ticketId: string) {
  const rows = await db
    .selectFrom('device_checks')
    .select(['id', 'asked_at', 'answered_at', 'rows', 'device'])
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
    .execute();
  return rows.map(({ asked_at: asked, answered_at: answered, ...row }) => ({
    ...row,
    asked_at: asked.toISOString(),
    answered_at: answered?.toISOString() ?? null,
  }));
}
