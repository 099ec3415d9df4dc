import type { Policy } from '@mien/protocol';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import { planDates } from './plan-dates.ts';

/** What an auditor needs to draw an account's random date again: seed, rate and the moment of the approval. */
export async function showDraw(
  { db, seedOf }: Pick<Context, 'db' | 'seedOf'>,
  accountId: string,
): Promise<
  Result<{
    readonly month: string;
    readonly seed: string;
    readonly sha256: string;
    readonly rate: number;
    readonly approvedAt: Date;
    readonly randomAt: Date | null;
  }>
> {
  const row = await db
    .selectFrom('accounts')
    .innerJoin('policies', 'policies.id', 'accounts.access_policy_id')
    .select(['accounts.verified_at', 'policies.body'])
    .where('accounts.id', '=', accountId)
    .executeTakeFirst();
  if (row === undefined || row.verified_at === null) return refuse('account.not_verified');
  const { seed, month, sha256 } = await seedOf(row.verified_at);
  const rules = (row.body as Policy).reverification;
  const { randomAt } = planDates(rules, { accountId, approvedAt: row.verified_at, seed });
  return {
    ok: true,
    month,
    seed: Buffer.from(seed).toString('base64'),
    sha256,
    rate: rules.randomPerYear,
    approvedAt: row.verified_at,
    randomAt,
  };
}
