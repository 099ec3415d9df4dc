import { type Kysely, sql } from 'kysely';

/** Credentials that a person takes elsewhere, and what an approval stands on, for them and for the end of a document. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
alter table accounts
  -- what the approved document says that is needed after it: birth date, country, end; under the account's key
  add column facts_sealed text,
  -- when a new document is asked for because the present one ends
  add column document_at timestamptz;
drop index accounts_by_review;
create index accounts_by_review on accounts (least(periodic_at, random_at, document_at)) where due_at is null and verified_at is not null;

-- full: every step of the policy; light: the face alone, against the enrolled template
alter table verifications add column form text not null default 'full';

create table credentials (
  id text primary key,
  account_id text not null references accounts,
  -- its place in a published status list, drawn by chance: neighbours in a list say nothing of each other
  list integer not null,
  place integer not null,
  level text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_for text,
  unique (list, place)
);
create index credentials_of_account on credentials (account_id, id);
create index credentials_revoked on credentials (list, place) where revoked_at is not null;
`.execute(db);
};
