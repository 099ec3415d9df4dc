import { SHIPPED_POLICIES } from '@mien/protocol';
import type { Kysely } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { checksNotServed } from './served-checks.ts';

/** Puts the shipped policies that this server can judge by into the database; one that is there already stays as it is. */
export async function seedPolicies(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('policies')
    .values(
      SHIPPED_POLICIES.filter((policy) => checksNotServed(policy).length === 0).map((policy) => ({
        id: newId('pol'),
        key: policy.id,
        version: policy.version,
        body: JSON.stringify(policy),
        created_at: new Date(),
      })),
    )
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .execute();
}
