import { sql, type Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { aboutAsked, askedIn } from './asked-window.ts';
import type { InsightWindow } from './insight-window.ts';
import { BUCKET } from './quantiles.ts';
import type { Sum } from './sum.ts';

/** What is timed: from the last step filmed to the software's verdict; from the queue to a person's; from being asked to the last verdict. */
const TIMES = {
  software: sql`
    select d.policy_id as name, extract(epoch from d.created_at - max(filmed.completed_at))::float8 as s
    from (select d.id, d.verification_id, d.created_at, v.policy_id from v
        join (select id, verification_id, created_at from verdicts where ${aboutAsked('verification_id')} and stage = 'automatic') d
          on d.verification_id = v.id) d
      left join (select verification_id, completed_at from steps where ${aboutAsked('verification_id')} and completed_at is not null) filmed
        on filmed.verification_id = d.verification_id and filmed.completed_at <= d.created_at
    group by d.id, d.created_at, d.policy_id`,
  person: sql`
    select v.policy_id as name, extract(epoch from c.closed_at - c.opened_at)::float8 as s
    from v join cases c on c.verification_id = v.id where ${aboutAsked('c.verification_id')} and c.closed_at is not null`,
  whole: sql`
    select v.policy_id as name, extract(epoch from last.at - v.created_at)::float8 as s
    from v join (select verification_id as id, max(created_at) as at from verdicts where ${aboutAsked('verification_id')} group by 1) last
      on last.id = v.id where v.state in ('approved', 'declined')`,
} as const;
export type TimeKind = keyof typeof TIMES;

/** How long things took, by policy version and stretch of time, from the rows. */
export async function countTimes(trx: Transaction<Tables>, span: InsightWindow): Promise<Sum[]> {
  const counted: Sum[] = [];
  for (const [measure, waits] of Object.entries(TIMES)) {
    const { rows } = await sql<Omit<Sum, 'measure'>>`
      with ${askedIn(span)}
      select name, ${BUCKET} as bucket, count(*)::int as count from (${waits}) as waits where s is not null group by 1, 2`.execute(trx);
    counted.push(...rows.map((row) => ({ ...row, measure })));
  }
  return counted;
}
