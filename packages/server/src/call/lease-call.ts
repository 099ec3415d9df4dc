import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { nameOf } from '../review/claim-case.ts';
import type { CallRow, Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import { type Agent, lockCall } from './find-call.ts';
import { moveCall } from './move-call.ts';
import { forgetSignals } from './send-signal.ts';

/** An agent whose page is silent for so long has lost the call; its stream renews four times as often. */
const CALL_LEASE_MS = 60_000;

type Leasing = Pick<Context, 'db' | 'now'>;

/** The case of the applicant goes with the call, where nobody works on it: two people would decide about one person. */
const holdCase = (
  db: Transaction<Tables> | Context['db'],
  call: Pick<CallRow, 'verification_id'>,
  agentId: string,
  at: Date,
  until: Date,
) =>
  db
    .updateTable('cases')
    .set({ held_by: agentId, held_until: until })
    .where('verification_id', '=', call.verification_id)
    .where('closed_at', 'is', null)
    .where((where) => where.or([where('held_by', 'is', null), where('held_by', '=', agentId), where('held_until', '<=', at)]))
    .execute();

/**
 * An agent takes the call of an applicant who waits, or one whose agent was lost: the browsers then begin from nothing. Taking one's own
 * again renews it.
 */
export async function takeCall(context: Leasing, id: string, agent: Agent): Promise<Result<object>> {
  const at = context.now();
  const until = new Date(at.getTime() + CALL_LEASE_MS);
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const call = await lockCall(trx, id);
    if (call === undefined || call.mode !== agent.mode) return refuse('resource.not_found');
    if (call.state !== 'waiting' && call.state !== 'active') return refuse('call.state', { state: call.state });
    const isOwn = call.state === 'active' && call.held_by === agent.id;
    if (call.state === 'active' && !isOwn) {
      if (call.held_until !== null && call.held_until > at && call.held_by !== null)
        return refuse('call.taken', { holder: await nameOf(trx, call.held_by), held_until: call.held_until.toISOString() });
      await moveCall(trx, { id, to: 'waiting' });
    }
    const lease = { held_by: agent.id, held_until: until };
    if (isOwn) await trx.updateTable('calls').set(lease).where('id', '=', id).execute();
    else {
      await forgetSignals(trx, id);
      await moveCall(trx, { id, to: 'active', set: { ...lease, taken_at: call.taken_at ?? at } });
    }
    await holdCase(trx, call, agent.id, at, until);
    if (!isOwn)
      await appendAudit(trx, { at, actor: agent.id, action: 'call.taken', subject: id, detail: { verification: call.verification_id } });
    return { ok: true };
  });
}

/** Keeps the call for its agent. @returns false where it is not theirs (any more) */
export async function renewCall({ db, now }: Pick<Context, 'db' | 'now'>, call: Pick<CallRow, 'id' | 'verification_id'>, agentId: string) {
  const at = now();
  const until = new Date(at.getTime() + CALL_LEASE_MS);
  const renewed = await db
    .updateTable('calls')
    .set({ held_until: until })
    .where('id', '=', call.id)
    .where('state', '=', 'active')
    .where('held_by', '=', agentId)
    .executeTakeFirst();
  if (renewed.numUpdatedRows !== 1n) return false;
  await holdCase(db, call, agentId, at, until);
  return true;
}

/** The agent is gone: the applicant waits again, with the place they had. @returns false where nobody was lost */
export async function releaseLost({ db, now }: Pick<Context, 'db' | 'now'>, id: string): Promise<boolean> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    const call = await lockCall(trx, id);
    if (call?.state !== 'active' || call.held_until === null || call.held_until > at) return false;
    await forgetSignals(trx, id);
    await moveCall(trx, { id, to: 'waiting', set: { held_by: null, held_until: null, code: null, code_until: null } });
    await appendAudit(trx, { at, actor: 'system', action: 'call.lost', subject: id, detail: { agent: call.held_by } });
    return true;
  });
}
