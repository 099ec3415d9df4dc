import { sql, type Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { InsightWindow } from './insight-window.ts';
import type { InsightPart } from './part-names.ts';
import { PARTS } from './parts.ts';
import { splitWindow } from './split-window.ts';
import type { Sum } from './sum.ts';

/** Days of a time that are summed and did not change since. */
async function standingDays(trx: Transaction<Tables>, { mode, from, to }: InsightWindow): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ day: string }>`
    select d.day::text as day from insight_days d
    where d.mode = ${mode} and d.day >= (${from}::timestamptz at time zone 'UTC')::date and d.day <= (${to}::timestamptz at time zone 'UTC')::date
      and not exists (select 1 from insight_changes c where c.mode = d.mode and c.day = d.day)`.execute(trx);
  return new Set(rows.map(({ day }) => day));
}

const ofPolicy = (key: string | undefined) => (key === undefined ? sql`` : sql`and name in (select id from policies where key = ${key})`);

/**
 * What was counted in a time: sums of the days that stand, and the rows of the rest, so that the figures are those of the rows to the last
 * one. Parts of a policy's own time are those named by policy. Needs one view of the database: `askFigures`.
 */
export async function readPart(trx: Transaction<Tables>, window: InsightWindow, part: InsightPart): Promise<readonly Sum[]> {
  const { days, spans } = splitWindow(window, await standingDays(trx, window));
  const found: Sum[] = [];
  if (days.length > 0) {
    const { rows } = await sql<Sum>`
      select name, measure, bucket::int as bucket, sum(count)::int as count from insight_sums
      where mode = ${window.mode} and part = ${part} and day in (${sql.join(days.map((day) => sql`${day}::date`))}) ${ofPolicy(window.policyKey)}
      group by 1, 2, 3`.execute(trx);
    found.push(...rows);
  }
  for (const span of spans) found.push(...(await PARTS[part](trx, span)));
  return found;
}
