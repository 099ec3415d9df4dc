import { type AccessRules, type Policy, STANDARD_ACCESS } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** The rules of a policy version by its id; null: nobody verified the account yet. */
export type AccessRulesOf = (policyId: string | null) => Promise<AccessRules>;

/**
 * Remembers what it read: a policy version that an account stands on is in use, and one in use never changes
 * (`policies_immutable_once_used`). Bounded by the number of policy versions.
 */
export function createAccessRules(db: Kysely<Tables>): AccessRulesOf {
  const known = new Map<string, AccessRules>();
  return async (policyId) => {
    if (policyId === null) return STANDARD_ACCESS;
    const kept = known.get(policyId);
    if (kept !== undefined) return kept;
    const { body } = await db.selectFrom('policies').select('body').where('id', '=', policyId).executeTakeFirstOrThrow();
    const { access } = body as Policy;
    known.set(policyId, access);
    return access;
  };
}
