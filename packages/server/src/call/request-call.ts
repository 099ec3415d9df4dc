import { callSteps } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type LoadedVerification, lockVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { answeredFrom } from './call-hours.ts';
import { findOpenCall } from './find-call.ts';
import { announceCall, lineOf, moveCall } from './move-call.ts';
import { remindAt } from './remind-call.ts';

const MINUTE_MS = 60_000;
const SOONEST_MS = 10 * MINUTE_MS;
const LATEST_MS = 14 * 24 * 60 * MINUTE_MS;
/** Who comes so long before the time that was agreed is there. */
const EARLY_MS = 10 * MINUTE_MS;

type Requesting = Pick<Context, 'db' | 'now' | 'enqueue'>;

/** Whoever chose a person instead of software, and waits for one. */
const mayCall = ({ route, state }: Pick<LoadedVerification, 'route' | 'state'>): boolean =>
  route === 'attended' && (state === 'analysing' || state === 'in_review');

interface NewCall {
  readonly loaded: LoadedVerification;
  readonly agreedAt: Date | null;
  readonly ticketId: string | null;
  readonly actor: Actor;
  readonly at: Date;
}

/** Writes a call, waiting now or agreed for a time, and tells the wallet of one that was agreed. Needs a locked verification. */
export async function addCall(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { loaded, agreedAt, ticketId, actor, at }: NewCall,
): Promise<string> {
  const id = newId('cal');
  const { mode, account_id: accountId, id: verificationId } = loaded;
  await trx
    .insertInto('calls')
    .values({
      id,
      mode,
      account_id: accountId,
      verification_id: verificationId,
      ticket_id: ticketId,
      state: agreedAt === null ? 'waiting' : 'scheduled',
      agreed_at: agreedAt,
      waiting_since: agreedAt === null ? at : null,
      seen_at: agreedAt === null ? at : null,
      steps: JSON.stringify(callSteps(loaded.policy).map((kind) => ({ kind, state: 'open' }))),
      held_by: null,
      held_until: null,
      taken_at: null,
      code: null,
      code_until: null,
      quality: null,
      end_reason: null,
      ended_by: null,
      created_at: at,
      ended_at: null,
    })
    .execute();
  await announceCall(trx, { id, verification_id: verificationId });
  await announceChange(trx, lineOf(mode));
  if (agreedAt !== null) {
    const data = { account_id: accountId, verification_id: verificationId, call_id: id, at: agreedAt.toISOString() };
    await emitEvent(trx, enqueue, { mode, type: 'call.scheduled', accountId, verificationId, data, at });
    const startAfter = remindAt(agreedAt, at);
    if (startAfter !== null) await enqueue(trx, 'remind_call', { callId: id }, { startAfter });
  }
  const detail = { verification: verificationId, at: agreedAt?.toISOString() ?? null, ticket: ticketId };
  await appendAudit(trx, { at, actor, action: ticketId === null ? 'call.requested' : 'call.invited', subject: id, detail });
  return id;
}

/**
 * The applicant asks for a call, now or at a time, or comes to the one that was agreed. While one is open it is that one, so that asking
 * twice changes nothing.
 */
export async function requestCall(
  context: Requesting,
  { verificationId, agreedAt }: { readonly verificationId: string; readonly agreedAt: Date | null },
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  const ahead = agreedAt === null ? null : agreedAt.getTime() - at.getTime();
  if (ahead !== null && (ahead < SOONEST_MS || ahead > LATEST_MS)) return refuse('call.time');
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    const open = await findOpenCall(trx, verificationId);
    if (open !== undefined) {
      const isTime = open.agreed_at !== null && open.agreed_at.getTime() - at.getTime() <= EARLY_MS;
      if (open.state === 'scheduled' && agreedAt === null && isTime) {
        // in line by the time that was agreed, where they are late for it
        const since = open.agreed_at !== null && open.agreed_at < at ? open.agreed_at : at;
        await moveCall(trx, { id: open.id, to: 'waiting', set: { waiting_since: since, seen_at: at } });
      }
      return { ok: true, id: open.id };
    }
    if (!mayCall(loaded)) return refuse('call.not_offered', { state: loaded.state });
    const wished = agreedAt ?? at;
    const opens = answeredFrom(loaded.policy.call?.hours, wished);
    if (opens > wished) return refuse('call.closed', { opens_at: opens.toISOString() });
    return { ok: true, id: await addCall(trx, context, { loaded, agreedAt, ticketId: null, actor: loaded.id, at }) };
  });
}
