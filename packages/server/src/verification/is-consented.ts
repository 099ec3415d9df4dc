import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { ConsentPurpose } from '../vocabulary.ts';

/** Whether the applicant agreed to this and has not taken it back. */
export async function isConsented(db: Kysely<Tables>, verificationId: string, purpose: ConsentPurpose): Promise<boolean> {
  const consent = await db
    .selectFrom('consents')
    .select('id')
    .where('verification_id', '=', verificationId)
    .where('purpose', '=', purpose)
    .where('given_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return consent !== undefined;
}
