import { type Kysely, sql } from 'kysely';

/** What is kept of recordings and documents so that they are known again under whatever account. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table known_recordings (
  clip_id text primary key references clips,
  verification_id text not null references verifications,
  account_id text not null references accounts,
  mode text not null,
  -- where it moves, 128 cells: finds the few recordings that are opened and compared
  outline bytea not null,
  -- fingerprint of movement and sound, under the verification's key
  sealed text not null,
  created_at timestamptz not null
);
create index known_recordings_of_verification on known_recordings (verification_id);
create index known_recordings_of_account on known_recordings (account_id);
create index known_recordings_by_age on known_recordings (mode, created_at desc);

create table known_documents (
  verification_id text not null references verifications,
  account_id text not null references accounts,
  mode text not null,
  -- keyed: without the key in the key store no number can be tried against it
  hash bytea not null,
  created_at timestamptz not null,
  primary key (verification_id, hash)
);
create index known_documents_of_account on known_documents (account_id);
create index known_documents_by_hash on known_documents (mode, hash);
`.execute(db);
};
