import { type Policy, STANDARD_CORRECTIONS } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

const DAY_MS = 86_400_000;

/**
 * When the wallet may correct the claims of an account again, or null where it may now. What is filled in before the first verification was
 * asked for is no correction: nothing was compared with it yet.
 */
export async function nextCorrectionAt(db: Kysely<Tables>, accountId: string, at: Date): Promise<Date | null> {
  const first = await db
    .selectFrom('verifications')
    .select('created_at')
    .where('account_id', '=', accountId)
    .orderBy('id')
    .executeTakeFirst();
  const latest = await db
    .selectFrom('verifications')
    .innerJoin('policies', 'policies.id', 'verifications.policy_id')
    .select('policies.body')
    .where('verifications.account_id', '=', accountId)
    .orderBy('verifications.id', 'desc')
    .executeTakeFirst();
  if (first === undefined || latest === undefined) return null;
  const { max, days } = (latest.body as Policy).corrections ?? STANDARD_CORRECTIONS;
  const since = new Date(at.getTime() - days * DAY_MS);
  const corrections = await db
    .selectFrom('account_claims')
    .select('created_at')
    .where('account_id', '=', accountId)
    .where('version', '>', 1)
    .where('created_at', '>', since > first.created_at ? since : first.created_at)
    .orderBy('version')
    .execute();
  if (corrections.length < max) return null;
  const oldest = corrections[corrections.length - max]?.created_at ?? at;
  return new Date(oldest.getTime() + days * DAY_MS);
}
