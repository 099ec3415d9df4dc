import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { isConsented } from '../verification/is-consented.ts';
import { loadVerification } from '../verification/load-verification.ts';

/**
 * Whether pictures of a call may have faces measured in them: whoever support calls on the automatic way agreed to face analysis, and who chose
 * a person instead of it, or took that back, did not.
 */
export async function mayMeasureFace(db: Kysely<Tables>, verificationId: string): Promise<boolean> {
  const loaded = await loadVerification(db, verificationId);
  return loaded?.route === 'automatic' && (await isConsented(db, verificationId, 'face'));
}
