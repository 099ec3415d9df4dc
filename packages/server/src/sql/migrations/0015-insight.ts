import { type Kysely, sql } from 'kysely';

/** What figures are grouped by: families and kinds, nothing by which a person or a device could be known again. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table verification_facts (
  verification_id text primary key references verifications,
  -- told by the page, of the device that was used last
  browser text,
  system text,
  device text,
  network text,
  -- issuing state as it was read from the document
  country text
);
create index verifications_by_creation on verifications (mode, created_at);
create index accounts_to_erase on accounts (mode, id) where erasure_requested_at is not null and erased_at is null;
create index tickets_by_opening on tickets (mode, opened_at);
`.execute(db);
};
