import { type Policy, REVIEW_RULES } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { CaseRow, DecisionRow, Tables } from '../sql/tables.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import { LEASE_MS, lockHeldCase, type Reviewer } from './claim-case.ts';
import { type Review, reasonsOf, stepsOf } from './verdict-of-review.ts';

type Deciding = Pick<Context, 'db' | 'now' | 'enqueue'>;

const SECOND_LOOK = { never: [], declines: ['declined'], always: ['approved', 'declined', 'retry'] } as const satisfies Record<
  string,
  readonly Review['outcome'][]
>;

/** Whether a second person must make this decision too. */
const needsSecond = ({ review }: Policy, { outcome }: Review): boolean =>
  (SECOND_LOOK[(review ?? REVIEW_RULES).secondLook] as readonly string[]).includes(outcome);

/** Two people agree where they want the same to happen; their reasons may differ, and the first one's are told. */
const agrees = (standing: DecisionRow, review: Review, policy: Policy): boolean =>
  standing.outcome === review.outcome && JSON.stringify(standing.steps) === JSON.stringify(stepsOf(review, policy));

const readStanding = (trx: Transaction<Tables>, caseId: string): Promise<DecisionRow | undefined> =>
  trx
    .selectFrom('case_decisions')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', 'in', ['proposed', 'scheduled'])
    .executeTakeFirst() as Promise<DecisionRow | undefined>;

/** It is kept for whoever decided until it takes effect, so that undoing gives it back to them. */
async function schedule(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Deciding, 'enqueue'>,
  decisionId: string,
  row: CaseRow,
  effectiveAt: Date,
): Promise<void> {
  await trx
    .updateTable('cases')
    .set({ held_until: new Date(effectiveAt.getTime() + LEASE_MS) })
    .where('id', '=', row.id)
    .execute();
  await enqueue(trx, 'apply_decision', { decisionId }, { startAfter: effectiveAt });
}

export interface Decided {
  readonly state: 'proposed' | 'scheduled';
  readonly effectiveAt: Date | null;
}

interface HeldDecision {
  readonly row: CaseRow;
  readonly reviewer: Pick<Reviewer, 'id'>;
  readonly review: Review;
  readonly policy: Policy;
  readonly at: Date;
  /** made in a call: then a second person always looks, whatever the policy asks for */
  readonly callId: string | null;
}

/** Decides a case that is locked and held, as part of a transaction. The last thing in it but for the audit trail. */
export async function decideHeld(
  trx: Transaction<Tables>,
  context: Pick<Deciding, 'enqueue'>,
  { row, reviewer, review, policy, at, callId }: HeldDecision,
): Promise<Result<{ readonly decided: Decided }>> {
  const { id } = row;
  const steps = stepsOf(review, policy);
  const effectiveAt = new Date(at.getTime() + (policy.review ?? REVIEW_RULES).undoSeconds * 1000);
  const standing = await readStanding(trx, id);
  if (standing?.state === 'scheduled') return refuse('case.decided');
  if (standing?.decided_by === reviewer.id) return refuse('staff.same_person');
  const by = { at, actor: reviewer.id, subject: id };
  const detail = { outcome: review.outcome, reasons: reasonsOf(review), steps, ...(callId === null ? {} : { call: callId }) };

  if (standing !== undefined && agrees(standing, review, policy)) {
    await trx
      .updateTable('case_decisions')
      .set({
        state: 'scheduled',
        confirmed_by: reviewer.id,
        effective_at: effectiveAt,
        ...(callId === null ? {} : { call_id: callId }),
      })
      .where('id', '=', standing.id)
      .execute();
    await schedule(trx, context, standing.id, row, effectiveAt);
    await appendAudit(trx, { ...by, action: 'case.decided', detail: { ...detail, decision: standing.id, second: true } });
    return { ok: true, decided: { state: 'scheduled', effectiveAt } };
  }
  if (standing !== undefined)
    await trx.updateTable('case_decisions').set({ state: 'replaced', ended_at: at }).where('id', '=', standing.id).execute();
  const state = standing !== undefined || callId !== null || needsSecond(policy, review) ? 'proposed' : 'scheduled';
  const decisionId = newId('dcs');
  await trx
    .insertInto('case_decisions')
    .values({
      id: decisionId,
      case_id: id,
      verification_id: row.verification_id,
      state,
      outcome: review.outcome,
      reasons: JSON.stringify(reasonsOf(review)),
      steps: JSON.stringify(steps),
      decided_by: reviewer.id,
      decided_at: at,
      confirmed_by: null,
      effective_at: state === 'scheduled' ? effectiveAt : null,
      ended_at: null,
      call_id: callId,
    })
    .execute();
  if (state === 'scheduled') await schedule(trx, context, decisionId, row, effectiveAt);
  else await trx.updateTable('cases').set({ held_by: null, held_until: null }).where('id', '=', id).execute();
  await appendAudit(trx, {
    ...by,
    action: state === 'scheduled' ? 'case.decided' : 'case.proposed',
    detail: { ...detail, decision: decisionId },
  });
  return { ok: true, decided: { state, effectiveAt: state === 'scheduled' ? effectiveAt : null } };
}

/**
 * Decides a case that one holds. It takes effect some seconds later, until when it can be taken back; nothing is written about the
 * applicant before. Where the policy asks for a second person, the first one's decision only waits for theirs, and a different one of
 * theirs is a new proposal.
 */
export async function decideCase(
  context: Deciding,
  id: string,
  reviewer: Reviewer,
  review: Review,
): Promise<Result<{ readonly decided: Decided }>> {
  const at = context.now();
  const found = await context.db.selectFrom('cases').select('verification_id').where('id', '=', id).executeTakeFirst();
  const loaded = found === undefined ? undefined : await loadVerification(context.db, found.verification_id);
  if (loaded === undefined) return refuse('resource.not_found');
  const { policy } = loaded;
  if (review.outcome === 'retry' && stepsOf(review, policy).length === 0) return refuse('request.invalid');
  return context.db.transaction().execute(async (trx): Promise<Result<{ readonly decided: Decided }>> => {
    // the decision refers to it: who holds it and waits for the case would wait for us, and we for them
    await trx.selectFrom('verifications').select('id').where('id', '=', loaded.id).forKeyShare().execute();
    const held = await lockHeldCase(trx, id, reviewer, at);
    return held.ok ? decideHeld(trx, context, { row: held.row, reviewer, review, policy, at, callId: null }) : held;
  });
}
