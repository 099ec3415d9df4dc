import type { Selectable, Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { type LoadedVerification, lockVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

export interface OwnTicket {
  readonly id: string;
  readonly mode: Mode;
  /** of the staff: who answers it */
  readonly actor: string;
  readonly verificationId: string;
}

/** The verification and then its ticket, held until the transaction ends, for whoever answers it: nobody changes something past a colleague. */
export async function lockOwnTicket(
  trx: Transaction<Tables>,
  { id, mode, actor, verificationId }: OwnTicket,
): Promise<Result<{ readonly loaded: LoadedVerification; readonly ticket: Selectable<Tables['tickets']> }>> {
  const loaded = await lockVerification(trx, verificationId);
  const ticket = await trx.selectFrom('tickets').selectAll().where('id', '=', id).where('mode', '=', mode).forUpdate().executeTakeFirst();
  if (loaded === undefined || loaded.state === 'erased' || ticket?.verification_id !== verificationId) return refuse('resource.not_found');
  if (ticket.state === 'closed') return refuse('ticket.closed');
  return ticket.held_by === actor ? { ok: true, loaded, ticket } : refuse('ticket.not_yours');
}
