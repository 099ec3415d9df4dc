import { type Kysely, sql } from 'kysely';

/** What applicant and support say to each other in a ticket. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table ticket_messages (
  id text primary key,
  ticket_id text not null references tickets,
  verification_id text not null references verifications,
  author text not null,
  -- of the staff; null: the applicant
  written_by text,
  -- under the verification's key
  sealed text not null,
  written_at timestamptz not null
);
create index ticket_messages_of_ticket on ticket_messages (ticket_id, id);
create index ticket_messages_of_verification on ticket_messages (verification_id);
`.execute(db);
};
