import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { MessageAuthor, Mode, PictureType } from '../vocabulary.ts';
import { messagePlace } from './write-message.ts';

interface ReadMessage {
  readonly id: string;
  readonly author: MessageAuthor;
  readonly by: string | null;
  readonly at: string;
  /** null: its key was destroyed */
  readonly text: string | null;
  /** its kind, where the message is a picture */
  readonly picture: PictureType | null;
  /** the check of the device that the message asks for */
  readonly device_check: { readonly id: string; readonly state: 'asked' | 'answered' } | null;
}

/** A conversation, oldest first. `by`: the name of who answered, for colleagues. */
export async function readMessages({ db, sealing }: Pick<Context, 'db' | 'sealing'>, ticketId: string): Promise<ReadMessage[]> {
  const rows = await db
    .selectFrom('ticket_messages')
    .leftJoin('staff_users', 'staff_users.id', 'ticket_messages.written_by')
    .leftJoin('device_checks', 'device_checks.message_id', 'ticket_messages.id')
    .select(['ticket_messages.id', 'ticket_messages.verification_id', 'author', 'sealed', 'picture_type', 'written_at', 'staff_users.name'])
    .select(['device_checks.id as check_id', 'device_checks.answered_at'])
    .where('ticket_messages.ticket_id', '=', ticketId)
    .orderBy('ticket_messages.id')
    .execute();
  const opened: ReadMessage[] = [];
  for (const { id, verification_id: owner, author, sealed, picture_type: picture, written_at: at, name, check_id, answered_at } of rows)
    opened.push({
      id,
      author,
      by: name,
      at: at.toISOString(),
      text: await sealing.open(owner, messagePlace(id), sealed),
      picture,
      device_check: check_id === null ? null : { id: check_id, state: answered_at === null ? 'asked' : 'answered' },
    });
  return opened;
}

/** The kind of a picture in this conversation; null where the message is none, or another conversation's. */
export async function findPicture({ db }: Pick<Context, 'db'>, ticketId: string, messageId: string): Promise<PictureType | null> {
  const row = await db
    .selectFrom('ticket_messages')
    .select('picture_type')
    .where('id', '=', messageId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  return row?.picture_type ?? null;
}

/** Fewer answers say nothing of how long one takes. */
const LEAST_ANSWERS = 5;
const LOOKED_BACK_DAYS = 14;

/**
 * How long somebody who asks now may wait: half of those who asked lately had their first answer sooner.
 * @returns `seconds` null where too few were answered to say
 */
export async function expectAnswer(
  { db, now }: Pick<Context, 'db' | 'now'>,
  mode: Mode,
  ticketId: string,
): Promise<{ readonly before: number; readonly seconds: number | null }> {
  const answered = await sql<{ number: number; median: number | null }>`
    select count(s)::int as number, percentile_cont(0.5) within group (order by s) as median from (
      select extract(epoch from min(m.written_at) - t.opened_at)::float8 as s
      from tickets t join ticket_messages m on m.ticket_id = t.id and m.author = 'staff'
      where t.mode = ${mode} and t.opened_at > ${now()}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS}) group by t.id, t.opened_at
    ) as waits`.execute(db);
  const line = await sql<{ before: number }>`
    select count(*)::int as before from tickets t
    where t.mode = ${mode} and t.state = 'open' and t.id < ${ticketId}
      and not exists (select 1 from ticket_messages m where m.ticket_id = t.id and m.author = 'staff')`.execute(db);
  const { number = 0, median = null } = answered.rows[0] ?? {};
  return { before: line.rows[0]?.before ?? 0, seconds: number < LEAST_ANSWERS ? null : median };
}
