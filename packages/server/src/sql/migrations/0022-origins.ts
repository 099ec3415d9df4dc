import { type Kysely, sql } from 'kysely';

/** Where verifications were opened from, so that many accounts from one place are noticed. Nothing here leads back to an address. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table known_origins (
  verification_id text not null references verifications,
  account_id text not null references accounts,
  mode text not null,
  -- device, address or network
  place text not null,
  -- keyed: without the key in the key store no address can be tried against it
  hash bytea not null,
  created_at timestamptz not null,
  -- the policy's hours; looked at no more and removed after it
  keep_until timestamptz not null,
  primary key (verification_id, place, hash)
);
create index known_origins_of_account on known_origins (account_id);
create index known_origins_by_hash on known_origins (mode, place, hash, created_at);
create index known_origins_by_end on known_origins (keep_until);
`.execute(db);
};
