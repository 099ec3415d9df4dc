import { OPEN_STATES, statesBefore, type VerificationState } from '@mien/protocol';
import type { Transaction, Updateable } from 'kysely';
import { closeCase } from '../review/close-case.ts';
import type { Tables, VerificationRow } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';

export interface Move {
  readonly id: string;
  readonly to: VerificationState;
  readonly at: Date;
  /** narrows the states it may come from; the protocol's table holds in any case */
  readonly from?: readonly VerificationState[];
  readonly set?: Updateable<Tables['verifications']>;
}

/**
 * The only way a verification changes its state: one conditional UPDATE over the states that the protocol's table allows.
 * @returns the new row, or null where it was in none of these states; then nothing was written
 */
export async function moveVerification(trx: Transaction<Tables>, { id, to, at, from, set }: Move): Promise<VerificationRow | null> {
  const allowed = statesBefore(to).filter((state) => from === undefined || from.includes(state));
  if (allowed.length === 0) return null;
  const row = await trx
    .updateTable('verifications')
    .set({ ...set, state: to, updated_at: at })
    .where('id', '=', id)
    .where('state', 'in', allowed)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  // templates of the match are needed for as long as a step may be filmed again
  if (!(OPEN_STATES as readonly VerificationState[]).includes(to))
    await trx.updateTable('measurements').set({ templates_sealed: null }).where('verification_id', '=', id).execute();
  await closeCase(trx, { verificationId: id, at });
  await announceChange(trx, id);
  return row;
}
