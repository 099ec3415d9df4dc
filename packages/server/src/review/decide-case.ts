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
  { enqueue }: Deciding,
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
  const steps = stepsOf(review, policy);
  if (review.outcome === 'retry' && steps.length === 0) return refuse('request.invalid');
  const effectiveAt = new Date(at.getTime() + (policy.review ?? REVIEW_RULES).undoSeconds * 1000);

  return context.db.transaction().execute(async (trx): Promise<Result<{ readonly decided: Decided }>> => {
    const held = await lockHeldCase(trx, id, reviewer, at);
    if (!held.ok) return held;
    const standing = await readStanding(trx, id);
    if (standing?.state === 'scheduled') return refuse('case.decided');
    if (standing?.decided_by === reviewer.id) return refuse('staff.same_person');
    const by = { at, actor: reviewer.id, subject: id };
    const detail = { outcome: review.outcome, reasons: reasonsOf(review), steps };

    if (standing !== undefined && agrees(standing, review, policy)) {
      await trx
        .updateTable('case_decisions')
        .set({ state: 'scheduled', confirmed_by: reviewer.id, effective_at: effectiveAt })
        .where('id', '=', standing.id)
        .execute();
      await schedule(trx, context, standing.id, held.row, effectiveAt);
      await appendAudit(trx, { ...by, action: 'case.decided', detail: { ...detail, decision: standing.id, second: true } });
      return { ok: true, decided: { state: 'scheduled', effectiveAt } };
    }
    if (standing !== undefined)
      await trx.updateTable('case_decisions').set({ state: 'replaced', ended_at: at }).where('id', '=', standing.id).execute();
    const state = standing !== undefined || needsSecond(policy, review) ? 'proposed' : 'scheduled';
    const decisionId = newId('dcs');
    await trx
      .insertInto('case_decisions')
      .values({
        id: decisionId,
        case_id: id,
        verification_id: held.row.verification_id,
        state,
        outcome: review.outcome,
        reasons: JSON.stringify(reasonsOf(review)),
        steps: JSON.stringify(steps),
        decided_by: reviewer.id,
        decided_at: at,
        confirmed_by: null,
        effective_at: state === 'scheduled' ? effectiveAt : null,
        ended_at: null,
      })
      .execute();
    if (state === 'scheduled') await schedule(trx, context, decisionId, held.row, effectiveAt);
    else await trx.updateTable('cases').set({ held_by: null, held_until: null }).where('id', '=', id).execute();
    await appendAudit(trx, {
      ...by,
      action: state === 'scheduled' ? 'case.decided' : 'case.proposed',
      detail: { ...detail, decision: decisionId },
    });
    return { ok: true, decided: { state, effectiveAt: state === 'scheduled' ? effectiveAt : null } };
  });
}
