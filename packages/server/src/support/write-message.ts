import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { announceChange } from '../stream/changes.ts';
import { dropPicture, keepPicture } from '../upload/sealed-picture.ts';
import { lockVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { MessageAuthor, PictureType } from '../vocabulary.ts';

export const messagePlace = (id: string): string => `ticket_messages.sealed:${id}`;

/** What one conversation holds at most: a person who needs more needs a call. */
const MOST_MESSAGES = 500;
/** And of these, pictures. */
const MOST_PICTURES = 20;

export interface SaidPicture {
  readonly type: PictureType;
  readonly bytes: Buffer;
}

interface NewMessage {
  readonly ticketId: string;
  readonly verificationId: string;
  readonly author: MessageAuthor;
  readonly actor: Actor;
  /** empty of a picture */
  readonly text: string;
  readonly picture?: SaidPicture;
}

type Writing = Pick<Context, 'db' | 'sealing' | 'now' | 'objects' | 'keys'>;

/** Says something in an open ticket, sealed under the verification's key, and tells both sides that there is something new. */
export async function writeMessage(context: Writing, said: NewMessage): Promise<Result<{ readonly id: string }>> {
  const id = newId('tkm');
  const { verificationId, picture } = said;
  const sealed = await context.sealing.seal(verificationId, messagePlace(id), said.text);
  // before the row that names it: killed in between, it is an object that nobody names, gone with its verification
  if (picture !== undefined) await keepPicture(context, { verificationId, pictureId: id }, picture.bytes);
  const written = await writeRow(context, said, { id, sealed });
  if (!written.ok && picture !== undefined) await dropPicture(context, { verificationId, pictureId: id });
  return written;
}

async function writeRow(
  { db, now }: Writing,
  { ticketId, verificationId, author, actor, picture }: NewMessage,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<Result<{ readonly id: string }>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    const ticket = await trx.selectFrom('tickets').select('state').where('id', '=', ticketId).executeTakeFirst();
    if (ticket === undefined) return refuse('resource.not_found');
    if (ticket.state === 'closed') return refuse('ticket.closed');
    const { messages, pictures } = await trx
      .selectFrom('ticket_messages')
      .select(({ fn }) => [fn.countAll<number>().as('messages'), fn.count<number>('picture_type').as('pictures')])
      .where('ticket_id', '=', ticketId)
      .executeTakeFirstOrThrow();
    if (Number(messages) >= MOST_MESSAGES || (picture !== undefined && Number(pictures) >= MOST_PICTURES)) return refuse('ticket.too_long');
    await trx
      .insertInto('ticket_messages')
      .values({
        id,
        ticket_id: ticketId,
        verification_id: verificationId,
        author,
        written_by: author === 'applicant' ? null : actor,
        sealed,
        picture_type: picture?.type ?? null,
        written_at: at,
      })
      .execute();
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor, action: 'ticket.message_written', subject: ticketId, detail: { message: id, author } });
    return { ok: true, id };
  });
}
