import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

const BATCH = 200;
const DAYS_A_YEAR = 365;

/** The daily chance that adds up to the yearly one. */
export const dailyChance = (perYear: number): number => 1 - (1 - perYear) ** (1 / DAYS_A_YEAR);

interface Candidate {
  readonly account_id: string;
  readonly mode: Mode;
  readonly verification_id: string;
  readonly every_days: number | null;
  readonly random_per_year: number;
  readonly approved_at: Date;
}

type Planning = Pick<Context, 'db' | 'enqueue' | 'now' | 'random'>;

const CHANCE_GRAIN = 1_000_000;

/** Accounts that are verified and of which the wallet has not been told since their latest approval that it should ask again. */
async function candidates({ db }: Planning, after: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select a.id as account_id, a.mode, v.id as verification_id, v.updated_at as approved_at,
      (p.body -> 'reverification' ->> 'everyDays')::float8 as every_days, (p.body -> 'reverification' ->> 'randomPerYear')::float8 as random_per_year
    from accounts a
    join lateral (
      select id, policy_id, updated_at from verifications where account_id = a.id and state = 'approved' order by id desc limit 1
    ) v on true
    join policies p on p.id = v.policy_id
    where a.id > ${after} and a.level <> 'none' and a.erased_at is null
      and not exists (select 1 from events e where e.verification_id = v.id and e.type = 'account.reverification_due')
    order by a.id limit ${BATCH}`.execute(db);
  return rows;
}

/**
 * Once a day: tells the wallet, once for each approval, which accounts are due by the policy's interval or were drawn by chance. The wallet
 * asks for the verification; nothing is taken away meanwhile. @returns how many were told of
 */
export async function planReverification(context: Planning): Promise<number> {
  const at = context.now();
  let told = 0;
  for (let after = ''; ; ) {
    const batch = await candidates(context, after);
    for (const { account_id: accountId, mode, verification_id: verificationId, every_days, random_per_year, approved_at } of batch) {
      const isDue = every_days !== null && at.getTime() - approved_at.getTime() >= every_days * 86_400_000;
      const isDrawn = context.random.int(CHANCE_GRAIN) < dailyChance(random_per_year) * CHANCE_GRAIN;
      if (!isDue && !isDrawn) continue;
      const code = isDue ? 'policy.reverification_due' : 'policy.reverification_random';
      const data = { account_id: accountId, verification_id: verificationId, reason: isDue ? 'periodic' : 'random' };
      await context.db.transaction().execute(async (trx) => {
        const type = 'account.reverification_due';
        await emitEvent(trx, context.enqueue, { mode, type, accountId, verificationId, data, at });
        await trx
          .insertInto('notifications')
          .values({
            id: newId('ntf'),
            account_id: accountId,
            verification_id: verificationId,
            kind: type,
            reasons: JSON.stringify([{ code, class: 'retry' }]),
            created_at: at,
            read_at: null,
          })
          .execute();
        await appendAudit(trx, {
          at,
          actor: 'system',
          action: 'account.reverification_due',
          subject: accountId,
          detail: { reason: data.reason },
        });
      });
      told += 1;
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return told;
    after = last.account_id;
  }
}
