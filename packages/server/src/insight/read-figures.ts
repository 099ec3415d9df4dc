import { sql, type Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import type { TicketTopic } from '../vocabulary.ts';
import { askFigures } from './asked-window.ts';
import type { TimeKind } from './count-times.ts';
import type { InsightWindow } from './insight-window.ts';
import { quantileOf } from './quantiles.ts';
import { readPart } from './read-part.ts';
import { tellCount, tellOf } from './small-groups.ts';

type Reading = Pick<Context, 'db'>;
/** within `askFigures` */
interface Asking {
  readonly db: Transaction<Tables>;
}

/** Seconds, quantiles within 1 % where they are of verifications (`QUANTILE_ERROR`); each null where fewer than ten stand behind it. */
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

export async function readRates({ db }: Asking, window: InsightWindow) {
  const sums = await readPart(db, window, 'rates');
  const of = (rate: string): number => sums.reduce((all, { measure, count }) => (measure === rate ? all + count : all), 0);
  const tried = of('tried');
  const share = (part: number): number | null => tellOf(tried, tried === 0 ? null : part / tried);
  return {
    asked: tellCount(of('asked')),
    tried: tellCount(tried),
    approved_share: share(of('approved')),
    first_attempt_share: share(of('approved_at_once')),
  };
}

/** From the last step filmed to the software's verdict; from the queue to a person's; from being asked to the last verdict. */
export async function readTimes({ db }: Asking, window: InsightWindow): Promise<Readonly<Record<TimeKind, Spread>>> {
  const sums = await readPart(db, window, 'times');
  const of = (kind: TimeKind): Spread => {
    const counts = new Map<number, number>();
    for (const { measure, bucket, count } of sums) if (measure === kind) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
    const behind = [...counts.values()].reduce((all, count) => all + count, 0);
    return spreadOf({ behind, q: [0.5, 0.9, 0.99].map((share) => quantileOf(counts, share)) });
  };
  return { software: of('software'), person: of('person'), whole: of('whole') };
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
