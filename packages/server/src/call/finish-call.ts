import type { CallEnd } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { CallRow, Tables } from '../sql/tables.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { moveCall } from './move-call.ts';

interface Finish {
  readonly call: CallRow;
  readonly reason: CallEnd;
  readonly at: Date;
  readonly actor: Actor;
}

/** the state in which a call from this one comes to its end */
const endOf = ({ state }: CallRow, reason: CallEnd) => (state === 'active' ? 'ended' : reason === 'missed' ? 'missed' : 'cancelled');

/**
 * A call is over: what the browsers told each other and the code are forgotten, the wallet is told. Needs a locked call.
 * @returns false where it was over already
 */
export async function finishCall(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { call, reason, at, actor }: Finish,
): Promise<boolean> {
  const { id, mode, account_id: accountId, verification_id: verificationId } = call;
  const to = endOf(call, reason);
  const set = { end_reason: reason, ended_at: at, held_by: null, held_until: null, code: null, code_until: null, quality: null };
  const ended = await moveCall(trx, { id, to, set: { ...set, ended_by: actor.startsWith('stf_') ? actor : null } });
  if (ended === null) return false;
  await trx.deleteFrom('call_signals').where('call_id', '=', id).execute();
  const data = { account_id: accountId, verification_id: verificationId, call_id: id, state: to, reason };
  await emitEvent(trx, enqueue, { mode, type: 'call.ended', accountId, verificationId, data, at });
  await appendAudit(trx, { at, actor, action: 'call.ended', subject: id, detail: { verification: verificationId, state: to, reason } });
  return true;
}
