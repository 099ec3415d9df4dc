import { sql, type Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { aboutAsked, askedIn } from './asked-window.ts';
import type { InsightWindow } from './insight-window.ts';
import type { Sum } from './sum.ts';

const RATES = ['asked', 'tried', 'approved', 'approved_at_once'] as const;

/** Who was asked, judged, approved and approved at once, by policy version, from the rows. */
export async function countRates(trx: Transaction<Tables>, span: InsightWindow): Promise<Sum[]> {
  const { rows } = await sql<Readonly<Record<(typeof RATES)[number], number>> & { readonly name: string }>`
    with ${askedIn(span)},
      decided as (select distinct verification_id as id from verdicts where ${aboutAsked('verification_id')}),
      again as (select distinct verification_id as id from attempts where ${aboutAsked('verification_id')} and number > 1)
    select v.policy_id as name, count(*)::int as asked,
      count(decided.id)::int as tried,
      count(*) filter (where v.state = 'approved')::int as approved,
      count(*) filter (where v.state = 'approved' and again.id is null)::int as approved_at_once
    from v left join decided on decided.id = v.id left join again on again.id = v.id group by 1`.execute(trx);
  return rows.flatMap((row) => RATES.map((measure) => ({ name: row.name, measure, bucket: 0, count: row[measure] })));
}
