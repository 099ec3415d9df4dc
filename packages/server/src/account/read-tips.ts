import type { PublicReason } from '@mien/protocol';
import type { Context } from '../context.ts';
import { tipsFromHistory } from './tips-from-history.ts';

/** Verdicts looked back at: what went wrong long ago is nobody's tip. */
const LOOKED_BACK = 10;

/** What stood in this person's way in verifications before this one. */
export async function readTips(
  { db }: Pick<Context, 'db'>,
  { id, account_id: accountId }: { readonly id: string; readonly account_id: string },
): Promise<PublicReason[]> {
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('verifications', 'verifications.id', 'verdicts.verification_id')
    .select('verdicts.reasons')
    .where('verifications.account_id', '=', accountId)
    .where('verifications.id', '<', id)
    .orderBy('verdicts.id', 'desc')
    .limit(LOOKED_BACK)
    .execute();
  return tipsFromHistory(rows.reverse().map(({ reasons }) => reasons));
}
