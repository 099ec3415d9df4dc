import { type CallState, callStatesBefore } from '@mien/protocol';
import type { Transaction, Updateable } from 'kysely';
import type { CallRow, Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import type { Mode } from '../vocabulary.ts';

/** Where those who wait hear that the line moved. */
export const lineOf = (mode: Mode): string => `calls of ${mode}`;

/** Tells both sides, and the applicant's own pages, that a call is not what it was. */
export async function announceCall(trx: Transaction<Tables>, { id, verification_id }: Pick<CallRow, 'id' | 'verification_id'>) {
  await announceChange(trx, id);
  await announceChange(trx, verification_id);
}

interface Move {
  readonly id: string;
  readonly to: CallState;
  readonly set?: Updateable<Tables['calls']>;
}

/**
 * The only way a call changes its state: one conditional UPDATE over the states that the protocol's table allows.
 * @returns the new row, or null where it was in none of these; then nothing was written
 */
export async function moveCall(trx: Transaction<Tables>, { id, to, set }: Move): Promise<CallRow | null> {
  const row = (await trx
    .updateTable('calls')
    .set({ ...set, state: to })
    .where('id', '=', id)
    .where('state', 'in', callStatesBefore(to))
    .returningAll()
    .executeTakeFirst()) as CallRow | undefined;
  if (row === undefined) return null;
  await announceCall(trx, row);
  await announceChange(trx, lineOf(row.mode));
  return row;
}
