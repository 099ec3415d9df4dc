import { type Kysely, sql } from 'kysely';

/** Offers to fetch a credential with another wallet (OpenID4VCI, pre-authorized code): kept until they end or are used. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table credential_offers (
  id text primary key,
  account_id text not null references accounts,
  code_hash bytea not null unique,
  -- over code and PIN together: the code is kept nowhere, so a copy of this table does not help to try six digits
  pin_hash bytea not null,
  wrong_pins smallint not null default 0,
  -- of the access token that code and PIN were exchanged for; null: they were not yet
  token_hash bytea unique,
  -- of the code, then of the token
  expires_at timestamptz not null
);
create index credential_offers_of_account on credential_offers (account_id);
`.execute(db);
};
