import { sql } from 'kysely';

/** Each stretch ends this much above the one before it. */
const STEP = 1.02;
/** Seconds; less is told as none. */
const LEAST = 0.001;

/** How far a quantile may lie from the true one, as a share of it. */
export const QUANTILE_ERROR = (STEP - 1) / (STEP + 1);

/**
 * The stretch of time into which `s` seconds fall, for a query: sums of days can be added, and quantiles of their sums have a known error
 * (Masson and others, DDSketch, VLDB 2019), where quantiles of days can not.
 */
export const BUCKET = sql`(case when s < ${sql.lit(LEAST)} then 0 else greatest(1, ceil(ln(s / ${sql.lit(LEAST)}) / ln(${sql.lit(STEP)}::float8))) end)::int`;

/** The middle of a stretch: no value in it is further away than the error. */
const secondsOf = (bucket: number): number => (bucket === 0 ? 0 : (LEAST * 2 * STEP ** bucket) / (STEP + 1));

/**
 * A quantile of counted stretches, between two values as PostgreSQL's percentile_cont takes it. Pure.
 * @param counts by bucket
 * @returns seconds; null where nothing was counted
 */
export function quantileOf(counts: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  const valueAt = (place: number): number => {
    let before = 0;
    for (const [bucket, count] of sorted) {
      before += count;
      if (place < before) return secondsOf(bucket);
    }
    return secondsOf(sorted.at(-1)?.[0] ?? 0);
  };
  const place = share * (all - 1);
  const [low, high] = [valueAt(Math.floor(place)), valueAt(Math.ceil(place))];
  return low + (high - low) * (place - Math.floor(place));
}
