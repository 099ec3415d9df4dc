import { OPEN_CALL_STATES } from '@mien/protocol';
import type { Kysely, Transaction } from 'kysely';
import type { CallRow, Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';

type OpenCall = CallRow & { readonly state: (typeof OPEN_CALL_STATES)[number] };

/** The call of a verification that is not over; there is one at most. */
export const findOpenCall = (db: Kysely<Tables>, verificationId: string): Promise<OpenCall | undefined> =>
  db
    .selectFrom('calls')
    .selectAll()
    .where('verification_id', '=', verificationId)
    .where('state', 'in', [...OPEN_CALL_STATES])
    .executeTakeFirst() as Promise<OpenCall | undefined>;

/** The latest call of a verification, over or not: a page that comes back reads how it ended. */
export const findLastCall = (db: Kysely<Tables>, verificationId: string): Promise<CallRow | undefined> =>
  db.selectFrom('calls').selectAll().where('verification_id', '=', verificationId).orderBy('id', 'desc').executeTakeFirst() as Promise<
    CallRow | undefined
  >;

export const findCall = (db: Kysely<Tables>, id: string, mode: Mode): Promise<CallRow | undefined> =>
  db.selectFrom('calls').selectAll().where('id', '=', id).where('mode', '=', mode).executeTakeFirst() as Promise<CallRow | undefined>;

/**
 * A call, held against every other change until the transaction ends. Its verification is held before it, as everywhere, so that nobody
 * waits in a circle.
 */
export async function lockCall(trx: Transaction<Tables>, id: string): Promise<CallRow | undefined> {
  const found = await trx.selectFrom('calls').select('verification_id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) return undefined;
  await trx.selectFrom('verifications').select('id').where('id', '=', found.verification_id).forUpdate().executeTakeFirst();
  return trx.selectFrom('calls').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() as Promise<CallRow | undefined>;
}

export interface Agent {
  readonly id: string;
  readonly mode: Mode;
}

/** The call, where this agent has it and it goes on. */
export async function lockHeldCall(trx: Transaction<Tables>, id: string, agent: Agent): Promise<Result<{ readonly call: CallRow }>> {
  const call = await lockCall(trx, id);
  if (call === undefined || call.mode !== agent.mode) return refuse('resource.not_found');
  if (call.state !== 'active') return refuse('call.state', { state: call.state });
  return call.held_by === agent.id ? { ok: true, call } : refuse('call.not_held');
}
