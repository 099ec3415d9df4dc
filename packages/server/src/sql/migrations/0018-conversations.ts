import { type Kysely, sql } from 'kysely';

/** Pictures in a conversation, who of the staff answers it, and what its person thought of the answer. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
-- null: no picture; its bytes rest sealed under the verification's key
alter table ticket_messages add column picture_type text;
-- null: whoever is free
alter table tickets add column held_by text references staff_users;
-- 1 (bad) to 5 (good); null: not said
alter table tickets add column satisfaction smallint check (satisfaction between 1 and 5);
alter table tickets add column rated_at timestamptz;
create index tickets_by_holder on tickets (held_by) where held_by is not null;
`.execute(db);
};
