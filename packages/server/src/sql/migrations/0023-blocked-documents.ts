import { type Kysely, sql } from 'kysely';

/** Documents that a person must look at, whoever shows them (docs/decisions/2026-11-27-block-list.md). No row names an account or a person. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table blocked_documents (
  id text primary key,
  mode text not null,
  -- the keyed hash of known_documents
  hash bytea not null,
  reason text not null,
  proposed_by text not null,
  confirmed_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- taken off before its time
  ended_by text,
  ended_at timestamptz
);
create index blocked_documents_by_hash on blocked_documents (mode, hash);
create index blocked_documents_by_end on blocked_documents (expires_at);
`.execute(db);
};
