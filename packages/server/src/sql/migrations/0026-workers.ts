import { type Kysely, sql } from 'kysely';

/** Processes that work jobs, each saying every few seconds that it is there. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table workers (
  id text primary key,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  -- ended in order; null: runs, or was lost
  stopped_at timestamptz,
  -- whether every model it needs is there and is what the manifest says; null: not looked at yet
  models_ready boolean
);
create index workers_by_sight on workers (seen_at);
`.execute(db);
};
