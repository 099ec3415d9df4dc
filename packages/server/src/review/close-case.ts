import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/**
 * A verification left review, by a decision or in any other way: its case is closed, and a decision that waited comes to nothing.
 * Decisions are locked before their case, everywhere.
 */
export async function closeCase(
  trx: Transaction<Tables>,
  { verificationId, at }: { readonly verificationId: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('case_decisions')
    .set({ state: 'void', ended_at: at })
    .where('verification_id', '=', verificationId)
    .where('state', 'in', ['proposed', 'scheduled'])
    .execute();
  await trx
    .updateTable('cases')
    .set({ closed_at: at, held_by: null, held_until: null })
    .where('verification_id', '=', verificationId)
    .where('closed_at', 'is', null)
    .execute();
}
