import type { Transaction } from 'kysely';
import type { PlannedDates } from '../reverification/plan-dates.ts';
import type { Tables } from '../sql/tables.ts';

/** An account that stands on no verification: new, declined or erased. Its level is set by `applyLevel`. */
export const NOT_VERIFIED = {
  access_policy_id: null,
  verified_at: null,
  periodic_at: null,
  random_at: null,
  document_at: null,
  facts_sealed: null,
  due_at: null,
  due_reason: null,
  grace_until: null,
  grace_next_at: null,
  reminders: 0,
} as const;

/** What was read of the document, sealed, and when a new one is asked for. */
export interface ApprovedDocument {
  readonly sealed: string | null;
  readonly askAt: Date | null;
}

/** The account stands on this approval from now on; what was due is done. */
export async function markVerified(
  trx: Transaction<Tables>,
  {
    accountId,
    policyId,
    dates,
    approved,
    at,
  }: { accountId: string; policyId: string; dates: PlannedDates; approved: ApprovedDocument; at: Date },
): Promise<void> {
  await trx
    .updateTable('accounts')
    .set({
      ...NOT_VERIFIED,
      access_policy_id: policyId,
      verified_at: at,
      periodic_at: dates.periodicAt,
      random_at: dates.randomAt,
      document_at: approved.askAt,
      facts_sealed: approved.sealed,
    })
    .where('id', '=', accountId)
    .execute();
}
