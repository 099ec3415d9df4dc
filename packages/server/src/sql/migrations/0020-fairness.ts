import { type Kysely, sql } from 'kysely';

/** How groups of faces fare, as counts and nothing else: no id, no time within the day (docs/decisions/2026-11-27-fairness-counts.md). */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table fairness_counts (
  mode text not null,
  -- UTC, of the day it was counted
  day date not null,
  -- standard, strict or none
  level text not null,
  -- tone, light or age; never two of them together
  part text not null,
  band text not null,
  outcome text not null,
  count integer not null check (count > 0),
  primary key (mode, day, level, part, band, outcome)
);
`.execute(db);
};
