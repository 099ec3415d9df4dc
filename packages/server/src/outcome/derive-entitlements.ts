import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { Entitlement, Level } from '../vocabulary.ts';

/** What an account of each level may do. A wallet that nobody verified may be paid into and no more. */
export const ENTITLEMENTS_OF = {
  none: ['receive'],
  basic: ['receive', 'send', 'top_up', 'withdraw', 'trade'],
} as const satisfies Record<Level, readonly Entitlement[]>;

/** The level an outcome leads to; outcomes that are not named leave it as it is. */
const LEVEL_AFTER: Partial<Record<string, Level>> = { approved: 'basic', declined: 'none' };

export const levelAfter = (outcome: string, present: Level): Level => LEVEL_AFTER[outcome] ?? present;

/** Makes the account's entitlements those of the level. @returns whether anything changed */
export async function applyLevel(
  trx: Transaction<Tables>,
  { accountId, level, verificationId, at }: { accountId: string; level: Level; verificationId: string | null; at: Date },
): Promise<'changed' | 'unchanged'> {
  const held = (await trx.selectFrom('entitlements').select('name').where('account_id', '=', accountId).execute()).map((row) => row.name);
  const due: readonly Entitlement[] = ENTITLEMENTS_OF[level];
  const granted = due.filter((name) => !held.includes(name));
  const taken = held.filter((name) => !due.includes(name));
  await trx.updateTable('accounts').set({ level, updated_at: at }).where('id', '=', accountId).where('level', '!=', level).execute();
  if (taken.length > 0) await trx.deleteFrom('entitlements').where('account_id', '=', accountId).where('name', 'in', taken).execute();
  if (granted.length > 0)
    await trx
      .insertInto('entitlements')
      .values(granted.map((name) => ({ account_id: accountId, name, verification_id: verificationId, granted_at: at })))
      .execute();
  return granted.length + taken.length > 0 ? 'changed' : 'unchanged';
}
