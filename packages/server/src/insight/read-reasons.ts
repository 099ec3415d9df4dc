import { REASON_CODES, type ReasonClass, type ReasonCode, reasonFacts } from '@mien/protocol';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { askFigures } from './asked-window.ts';
import { type InsightWindow, windowBefore } from './insight-window.ts';
import { tellCount } from './small-groups.ts';

/** Points of a trend. */
const BUCKETS = 12;

export interface ReasonRow {
  readonly code: ReasonCode;
  readonly class: ReasonClass;
  /** people who met it; null: fewer than ten */
  readonly people: number | null;
  readonly before: number | null;
  /** twelve even parts of the time, oldest first */
  readonly trend: readonly (number | null)[];
}

interface Counted {
  readonly code: ReasonCode;
  readonly bucket: number;
  readonly people: number;
}

const countByCode = async (context: Pick<Context, 'db'>, { mode, from, to }: InsightWindow, buckets: number): Promise<Counted[]> => {
  const seconds = (to.getTime() - from.getTime()) / 1000;
  const { rows } = await askFigures(context, (trx) =>
    sql<Counted>`
    select n.code,
      least(${buckets}::int - 1, floor(extract(epoch from v.created_at - ${from}::timestamptz) / ${seconds}::float8 * ${buckets}::int))::int as bucket,
      count(distinct v.id)::int as people
    from verifications v join findings n on n.verification_id = v.id
    where v.mode = ${mode} and v.created_at >= ${from} and v.created_at < ${to}
    group by 1, 2`.execute(trx),
  );
  return rows;
};

/** Every reason that was met, the most frequent first: of a person's verdicts, and of hitches on the way. A verification counts once a reason. */
export async function readReasons(context: Pick<Context, 'db'>, window: InsightWindow): Promise<ReasonRow[]> {
  const now = await countByCode(context, window, BUCKETS);
  const earlier = await countByCode(context, windowBefore(window), 1);
  return REASON_CODES.map((code) => {
    const own = now.filter((row) => row.code === code);
    const people = own.reduce((sum, row) => sum + row.people, 0);
    const before = earlier.find((row) => row.code === code)?.people ?? 0;
    const at = (bucket: number): number => own.find((row) => row.bucket === bucket)?.people ?? 0;
    return { code, class: reasonFacts(code).class, people, before, trend: Array.from({ length: BUCKETS }, (_, bucket) => at(bucket)) };
  })
    .filter(({ people, before }) => people + before > 0)
    .sort((a, b) => b.people - a.people)
    .map(({ people, before, trend, ...row }) => ({
      ...row,
      people: tellCount(people),
      before: tellCount(before),
      trend: trend.map(tellCount),
    }));
}
