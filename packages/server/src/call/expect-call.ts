import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { CallRow } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';

/** Fewer calls say nothing of how long one waits. */
const LEAST_CALLS = 5;
const LOOKED_BACK_DAYS = 14;

/** How many are before somebody who waits, themself counted: 1 is next. Null where they do not wait. */
export async function placeInLine({ db }: Pick<Context, 'db'>, call: CallRow): Promise<number | null> {
  if (call.state !== 'waiting' || call.waiting_since === null) return null;
  const { rows } = await sql<{ before: number }>`
    select count(*)::int as before from calls
    where mode = ${call.mode} and state = 'waiting' and (waiting_since, id) < (${call.waiting_since}::timestamptz, ${call.id})`.execute(db);
  return (rows[0]?.before ?? 0) + 1;
}

/** The places of those of these calls that wait, by call, in one query however many they are. */
export async function placesInLine({ db }: Pick<Context, 'db'>, calls: readonly CallRow[]): Promise<ReadonlyMap<string, number>> {
  const waiting = calls.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  if (waiting.length === 0) return new Map();
  const { rows } = await sql<{ id: string; place: number }>`
    select id, place from (
      select id, row_number() over (partition by mode order by waiting_since, id)::int as place from calls where state = 'waiting'
    ) line where id in (${sql.join(waiting)})`.execute(db);
  return new Map(rows.map(({ id, place }) => [id, place]));
}

/**
 * How long somebody who begins to wait now may wait, in seconds: half of those who were taken lately were taken sooner.
 * @returns null where too few were to say
 */
export async function expectCall({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode): Promise<number | null> {
  const { rows } = await sql<{ number: number; median: number | null }>`
    select count(*)::int as number, percentile_cont(0.5) within group (order by extract(epoch from taken_at - waiting_since))::float8 as median
    from calls
    where mode = ${mode} and taken_at > ${now()}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS}) and waiting_since is not null`.execute(
    db,
  );
  const { number = 0, median = null } = rows[0] ?? {};
  return number < LEAST_CALLS || median === null ? null : Math.round(median);
}
