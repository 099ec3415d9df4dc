import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { announceChange } from '../stream/changes.ts';
import { lockVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { MessageAuthor } from '../vocabulary.ts';

export const messagePlace = (id: string): string => `ticket_messages.sealed:${id}`;

/** What one conversation holds at most: a person who needs more needs a call. */
const MOST_MESSAGES = 500;

interface NewMessage {
  readonly ticketId: string;
  readonly verificationId: string;
  readonly author: MessageAuthor;
  readonly actor: Actor;
  readonly text: string;
}

/** Says something in an open ticket, sealed under the verification's key, and tells both sides that there is something new. */
export async function writeMessage(
  { db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>,
  { ticketId, verificationId, author, actor, text }: NewMessage,
): Promise<Result<{ readonly id: string }>> {
  const at = now();
  const id = newId('tkm');
  const sealed = await sealing.seal(verificationId, messagePlace(id), text);
  return db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    const ticket = await trx.selectFrom('tickets').select('state').where('id', '=', ticketId).executeTakeFirst();
    if (ticket === undefined) return refuse('resource.not_found');
    if (ticket.state === 'closed') return refuse('ticket.closed');
    const { count } = await trx
      .selectFrom('ticket_messages')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_MESSAGES) return refuse('ticket.too_long');
    await trx
      .insertInto('ticket_messages')
      .values({
        id,
        ticket_id: ticketId,
        verification_id: verificationId,
        author,
        written_by: author === 'staff' ? actor : null,
        sealed,
        written_at: at,
      })
      .execute();
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor, action: 'ticket.message_written', subject: ticketId, detail: { message: id, author } });
    return { ok: true, id };
  });
}
