import { type Kysely, sql } from 'kysely';

/** Faces that a person must look at, under whatever account (docs/decisions/2026-11-27-block-list.md). */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table blocked_faces (
  id text primary key,
  mode text not null,
  -- a template never outlives its person: withdrawal and erasure find it by this
  account_id text not null references accounts,
  model_id text not null,
  -- under a key of the entry's own, destroyed with it; empty: over, its key is about to be
  sealed text not null,
  reason text not null,
  proposed_by text not null,
  confirmed_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index blocked_faces_of_account on blocked_faces (account_id);
create index blocked_faces_by_end on blocked_faces (expires_at);
`.execute(db);
};
