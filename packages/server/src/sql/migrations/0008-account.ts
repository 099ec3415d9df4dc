import { type Kysely, sql } from 'kysely';

/** What the wallet's customer lives with after the video: proved addresses. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table address_challenges (
  id text primary key,
  account_id text not null references accounts,
  chain text not null,
  format text not null,
  -- address, nonce and the text to sign, under the account's key
  sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index address_challenges_of_account on address_challenges (account_id);
create index address_challenges_by_age on address_challenges (expires_at);

create table address_proofs (
  id text primary key,
  account_id text not null references accounts,
  chain text not null,
  format text not null,
  -- address, text and signature, under the account's key: an address tied to a person is personal
  sealed text not null,
  proved_at timestamptz not null,
  revoked_at timestamptz
);
create index address_proofs_of_account on address_proofs (account_id, id);
`.execute(db);
};
