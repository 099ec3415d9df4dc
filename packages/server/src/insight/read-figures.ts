import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { TicketTopic } from '../vocabulary.ts';
import { aboutAsked, askedIn, askFigures } from './asked-window.ts';
import type { InsightWindow } from './insight-window.ts';
import { tellCount, tellOf } from './small-groups.ts';

type Reading = Pick<Context, 'db'>;

/** Seconds; each null where fewer than ten stand behind it. */
export interface Spread {
  readonly behind: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
}

interface Quantiles {
  readonly behind: number;
  readonly q: readonly (number | null)[] | null;
}

const spreadOf = ({ behind, q }: Quantiles): Spread => ({
  behind: tellCount(behind),
  median: tellOf(behind, q?.[0] ?? null),
  p90: tellOf(behind, q?.[1] ?? null),
  p99: tellOf(behind, q?.[2] ?? null),
});

const QUANTILES = sql`count(s)::int as behind, percentile_cont(array[0.5, 0.9, 0.99]) within group (order by s) as q`;
const ONE: Quantiles = { behind: 0, q: null };

export async function readRates({ db }: Reading, window: InsightWindow) {
  const { rows } = await sql<{ asked: number; tried: number; approved: number; approved_at_once: number }>`
    with ${askedIn(window)},
      decided as (select distinct verification_id as id from verdicts where ${aboutAsked('verification_id')}),
      again as (select distinct verification_id as id from attempts where ${aboutAsked('verification_id')} and number > 1)
    select count(*)::int as asked,
      count(decided.id)::int as tried,
      count(*) filter (where v.state = 'approved')::int as approved,
      count(*) filter (where v.state = 'approved' and again.id is null)::int as approved_at_once
    from v left join decided on decided.id = v.id left join again on again.id = v.id`.execute(db);
  const found = rows[0] ?? { asked: 0, tried: 0, approved: 0, approved_at_once: 0 };
  const share = (part: number): number | null => tellOf(found.tried, found.tried === 0 ? null : part / found.tried);
  return {
    asked: tellCount(found.asked),
    tried: tellCount(found.tried),
    approved_share: share(found.approved),
    first_attempt_share: share(found.approved_at_once),
  };
}

/** From the last step filmed to the software's verdict; from the queue to a person's; from being asked to the last verdict. */
export async function readTimes({ db }: Reading, window: InsightWindow) {
  const software = await sql<Quantiles>`
    with ${askedIn(window)},
      d as (select id, verification_id, created_at from verdicts where ${aboutAsked('verification_id')} and stage = 'automatic'),
      filmed as (select verification_id, completed_at from steps where ${aboutAsked('verification_id')} and completed_at is not null)
    select ${QUANTILES} from (
      select extract(epoch from d.created_at - max(filmed.completed_at))::float8 as s
      from v join d on d.verification_id = v.id
        left join filmed on filmed.verification_id = d.verification_id and filmed.completed_at <= d.created_at
      group by d.id, d.created_at) as waits`.execute(db);
  const person = await sql<Quantiles>`
    with ${askedIn(window)}
    select ${QUANTILES} from (
      select extract(epoch from c.closed_at - c.opened_at)::float8 as s
      from v join cases c on c.verification_id = v.id where ${aboutAsked('c.verification_id')} and c.closed_at is not null) as waits`.execute(
    db,
  );
  const whole = await sql<Quantiles>`
    with ${askedIn(window)},
      last as (select verification_id as id, max(created_at) as at from verdicts where ${aboutAsked('verification_id')} group by 1)
    select ${QUANTILES} from (
      select extract(epoch from last.at - v.created_at)::float8 as s
      from v left join last on last.id = v.id where v.state in ('approved', 'declined')) as waits`.execute(db);
  return {
    software: spreadOf(software.rows[0] ?? ONE),
    person: spreadOf(person.rows[0] ?? ONE),
    whole: spreadOf(whole.rows[0] ?? ONE),
  };
}

async function readSupport({ db }: Reading, { mode, from, to }: InsightWindow) {
  const { rows: topics } = await sql<{ topic: TicketTopic; opened: number }>`
    select topic, count(*)::int as opened from tickets
    where mode = ${mode} and opened_at >= ${from} and opened_at < ${to} group by 1 order by 2 desc, 1`.execute(db);
  const { rows: answered } = await sql<Quantiles>`
    select ${QUANTILES} from (
      select extract(epoch from closed_at - opened_at)::float8 as s from tickets
      where mode = ${mode} and opened_at >= ${from} and opened_at < ${to} and closed_at is not null) as waits`.execute(db);
  const { rows: rated } = await sql<{ rated: number; mean: number | null }>`
    select count(satisfaction)::int as rated, avg(satisfaction)::float8 as mean from tickets
    where mode = ${mode} and opened_at >= ${from} and opened_at < ${to}`.execute(db);
  const { rated: behind = 0, mean = null } = rated[0] ?? {};
  const { rows: open } = await sql<{ open: number }>`
    select count(*)::int as open from tickets where mode = ${mode} and state = 'open'`.execute(db);
  return {
    opened: tellCount(topics.reduce((sum, row) => sum + row.opened, 0)),
    // work that waits, of which the queue itself tells each
    open_now: open[0]?.open ?? 0,
    topics: topics.map(({ topic, opened }) => ({ topic, opened: tellCount(opened) })),
    answered: spreadOf(answered[0] ?? ONE),
    satisfaction: { behind: tellCount(behind), mean: tellOf(behind, mean) },
  };
}

/** A day, or a week where the time is long. */
const LONG_MS = 120 * 86_400_000;

async function readSeries({ db }: Reading, { mode, from, to }: InsightWindow) {
  const unit = to.getTime() - from.getTime() > LONG_MS ? 'week' : 'day';
  const { rows } = await sql<{ at: Date; asked: number; approved: number; tickets: number }>`
    with days as (select generate_series(date_trunc(${unit}, ${from}::timestamptz at time zone 'UTC'),
        ${to}::timestamptz at time zone 'UTC', ${`1 ${unit}`}::interval) as day),
      v as (select date_trunc(${unit}, created_at at time zone 'UTC') as day, count(*)::int as asked,
          count(*) filter (where state = 'approved')::int as approved
        from verifications where mode = ${mode} and created_at >= ${from} and created_at < ${to} group by 1),
      t as (select date_trunc(${unit}, opened_at at time zone 'UTC') as day, count(*)::int as tickets
        from tickets where mode = ${mode} and opened_at >= ${from} and opened_at < ${to} group by 1)
    select days.day at time zone 'UTC' as at, coalesce(v.asked, 0) as asked, coalesce(v.approved, 0) as approved,
      coalesce(t.tickets, 0) as tickets
    from days left join v on v.day = days.day left join t on t.day = days.day order by 1`.execute(db);
  return {
    unit: unit as 'day' | 'week',
    points: rows.map((row) => ({
      at: row.at.toISOString(),
      asked: tellCount(row.asked),
      approved: tellCount(row.approved),
      tickets: tellCount(row.tickets),
    })),
  };
}

/** Rates, times and loads of a time, none of them about fewer than ten people. */
export const readFigures = (context: Reading, window: InsightWindow) =>
  askFigures(context, async (db) => ({
    rates: await readRates({ db }, window),
    times: await readTimes({ db }, window),
    support: await readSupport({ db }, window),
    series: await readSeries({ db }, window),
  }));
