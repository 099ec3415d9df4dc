import { sql, type Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { MODES, type Mode } from '../vocabulary.ts';
import { setForFigures } from './asked-window.ts';
import { INSIGHT_PARTS } from './part-names.ts';
import { PARTS } from './parts.ts';
import { dayOf, windowOfDay } from './split-window.ts';

const DAY_MS = 86_400_000;
/** A transaction that began before midnight may end after it; none of ours is open so long. */
const CLOSED_FOR_MS = 3_600_000;
/** In one statement. */
const BATCH = 2000;

/** Sums one day from its rows, in place of what stood for it. */
async function sumDay(trx: Transaction<Tables>, mode: Mode, day: string, at: Date): Promise<void> {
  await setForFigures(trx);
  // held, so that two workers sum it one after the other
  await sql`insert into insight_days (mode, day, summed_at) values (${mode}, ${day}::date, ${at})
    on conflict (mode, day) do update set summed_at = excluded.summed_at`.execute(trx);
  // before the rows are read: whoever writes from here on leaves a mark that stays
  await sql`delete from insight_changes where mode = ${mode} and day = ${day}::date`.execute(trx);
  await sql`delete from insight_sums where mode = ${mode} and day = ${day}::date`.execute(trx);
  for (const part of INSIGHT_PARTS) {
    const counted = (await PARTS[part](trx, windowOfDay(mode, day))).filter(({ count }) => count > 0);
    for (let from = 0; from < counted.length; from += BATCH)
      await trx
        .insertInto('insight_sums')
        .values(counted.slice(from, from + BATCH).map((sum) => ({ mode, day, part, ...sum })))
        .execute();
  }
}

/** Closed days that are not summed, or changed since; the newest first, since they are asked for most. */
async function daysToSum({ db }: Pick<Context, 'db'>, mode: Mode, last: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    with first as (select (min(created_at) at time zone 'UTC')::date as day from verifications where mode = ${mode})
    select day::text as day from (
      select generate_series(first.day, ${last}::date, interval '1 day')::date as day from first where first.day is not null
      except select d.day from insight_days d where d.mode = ${mode}
      union select c.day from insight_changes c where c.mode = ${mode} and c.day <= ${last}::date
    ) due order by 1 desc`.execute(db);
  return rows.map(({ day }) => day);
}

/**
 * Sums closed days, each in a transaction of its own; a day whose rows changed is summed anew. Sums hold counts and nothing by which a
 * person could be known, and follow an erasure like any other change. @returns how many days were summed
 */
export async function sumDays(context: Pick<Context, 'db' | 'now'>): Promise<number> {
  const at = context.now();
  const last = dayOf(new Date(at.getTime() - CLOSED_FOR_MS - DAY_MS));
  let summed = 0;
  for (const mode of MODES)
    for (const day of await daysToSum(context, mode, last)) {
      await context.db.transaction().execute((trx) => sumDay(trx, mode, day, at));
      summed += 1;
    }
  return summed;
}
