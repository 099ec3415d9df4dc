import { Claims } from '@mien/protocol';
import type { Context } from '../context.ts';

export const claimsPlace = (version: number): string => `account_claims.sealed:${version}`;

/** The account's claims in force, or null where it has none or its key was destroyed. */
export async function readClaims({ db, sealing }: Pick<Context, 'db' | 'sealing'>, accountId: string): Promise<Claims | null> {
  const row = await db
    .selectFrom('account_claims')
    .select(['version', 'sealed'])
    .where('account_id', '=', accountId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = await sealing.open(accountId, claimsPlace(row.version), row.sealed);
  return text === null ? null : Claims.parse(JSON.parse(text));
}
