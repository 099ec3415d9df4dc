import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { isConsented } from '../verification/is-consented.ts';
import { loadVerification } from '../verification/load-verification.ts';

/**
 * Whether the applicant's page records its own side of a call: the policy keeps recordings, and the applicant agreed to be verified in a
 * call. Who was invited by support on the automatic way was not asked, and is not recorded.
 */
export async function mayRecord(db: Kysely<Tables>, verificationId: string): Promise<boolean> {
  const loaded = await loadVerification(db, verificationId);
  return loaded !== undefined && loaded.policy.call?.recording !== 'never' && (await isConsented(db, verificationId, 'attended'));
}
