import { type CallEnd, ReasonCodeSchema } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { lockHeldCase, takeCaseFor } from '../review/claim-case.ts';
import { decideHeld } from '../review/decide-case.ts';
import type { Review } from '../review/verdict-of-review.ts';
import type { CallRow, Tables } from '../sql/tables.ts';
import { type LoadedVerification, loadVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import { type Agent, findCall, lockHeldCall } from './find-call.ts';
import { finishCall } from './finish-call.ts';

/** How an agent ends a call. What could not be done for light, picture, sound or line costs the applicant nothing. */
export const CallOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('approve') }),
  z.strictObject({ outcome: z.literal('decline'), reasons: z.array(ReasonCodeSchema).min(1).max(10) }),
  z.strictObject({ outcome: z.literal('later') }),
  z.strictObject({ outcome: z.literal('helped') }),
  z.strictObject({ outcome: z.literal('abort'), reason: z.enum(['light', 'picture', 'sound', 'line']) }),
]);
export type CallOutcome = z.infer<typeof CallOutcome>;

type Ending = Pick<Context, 'db' | 'now' | 'enqueue'>;

const reasonOf = (given: CallOutcome): CallEnd => {
  if (given.outcome === 'abort') return given.reason;
  return given.outcome === 'approve' || given.outcome === 'decline' ? 'decided' : given.outcome;
};

const reviewOf = (given: CallOutcome): Review | null => {
  if (given.outcome === 'approve') return { outcome: 'approved' };
  return given.outcome === 'decline' ? { outcome: 'declined', reasons: given.reasons } : null;
};

/** The agent's decision goes the way of every decision on a case; made in a call it always waits for a second person. */
async function decide(
  trx: Transaction<Tables>,
  context: Ending,
  { call, agent, review, loaded, at }: { call: CallRow; agent: Agent; review: Review; loaded: LoadedVerification; at: Date },
): Promise<Result<object>> {
  if (review.outcome === 'approved' && call.steps.some(({ state }) => state !== 'passed')) return refuse('call.steps_open');
  const waiting = await trx
    .selectFrom('cases')
    .select('id')
    .where('verification_id', '=', call.verification_id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (waiting === undefined || loaded.state !== 'in_review') return refuse('call.no_case', { state: loaded.state });
  const reviewer = { ...agent, assigns: 'any' } as const;
  const claimed = await takeCaseFor(trx, waiting.id, agent.id, at);
  if (!claimed.ok) return claimed;
  const held = await lockHeldCase(trx, waiting.id, reviewer, at);
  if (!held.ok) return held;
  return decideHeld(trx, context, { row: held.row, reviewer, review, policy: loaded.policy, at, callId: call.id });
}

/** Ends a call that one has. A decision and the end of its call are one transaction: neither is without the other. */
export async function endCall(context: Ending, id: string, agent: Agent, given: CallOutcome): Promise<Result<object>> {
  const at = context.now();
  const found = await findCall(context.db, id, agent.mode);
  if (found === undefined) return refuse('resource.not_found');
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const held = await lockHeldCall(trx, id, agent);
    if (!held.ok) return held;
    const { call } = held;
    const loaded = await loadVerification(trx, call.verification_id);
    if (loaded === undefined) return refuse('resource.not_found');
    const review = reviewOf(given);
    if (review !== null) {
      const decided = await decide(trx, context, { call, agent, review, loaded, at });
      if (!decided.ok) return decided;
    }
    await finishCall(trx, context, { call, reason: reasonOf(given), at, actor: agent.id });
    return { ok: true };
  });
}
