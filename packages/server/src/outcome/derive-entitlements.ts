import { type AccessRules, type Assurance, entitlementsAt, type Outcome } from '@mien/protocol';
import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { Level } from '../vocabulary.ts';

/**
 * The level an outcome leads to; what neither approves nor declines leaves it as it is. Who chose a person instead of software is verified
 * to the same level.
 */
export function levelAfter(outcome: Outcome, assurance: Assurance, present: Level, { grants }: AccessRules): Level {
  if (outcome === 'declined') return 'none';
  if (outcome !== 'approved') return present;
  return assurance === 'liveness' || assurance === 'attended' ? grants.withLiveness : grants.withoutLiveness;
}

/** Makes the account's entitlements those of the level. @returns whether level or entitlements changed */
export async function applyLevel(
  trx: Transaction<Tables>,
  {
    accountId,
    level,
    rules,
    verificationId,
    at,
  }: { accountId: string; level: Level; rules: AccessRules; verificationId: string | null; at: Date },
): Promise<'changed' | 'unchanged'> {
  const held = (await trx.selectFrom('entitlements').select('name').where('account_id', '=', accountId).execute()).map((row) => row.name);
  const due = entitlementsAt(rules.levels, level)
    .filter(({ allowed }) => allowed)
    .map(({ name }) => name);
  const granted = due.filter((name) => !held.includes(name));
  const taken = held.filter((name) => !due.includes(name));
  const moved = await trx
    .updateTable('accounts')
    .set({ level, updated_at: at })
    .where('id', '=', accountId)
    .where('level', '!=', level)
    .executeTakeFirst();
  if (taken.length > 0) await trx.deleteFrom('entitlements').where('account_id', '=', accountId).where('name', 'in', taken).execute();
  if (granted.length > 0)
    await trx
      .insertInto('entitlements')
      .values(granted.map((name) => ({ account_id: accountId, name, verification_id: verificationId, granted_at: at })))
      .execute();
  return granted.length + taken.length > 0 || moved.numUpdatedRows > 0n ? 'changed' : 'unchanged';
}
