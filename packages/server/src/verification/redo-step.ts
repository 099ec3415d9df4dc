import { Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { beginAnalysis } from './begin-analysis.ts';
import { effectOfRedo } from './count-attempts.ts';
import { lockVerification } from './load-verification.ts';
import { moveVerification } from './move-verification.ts';
import { beginAttempt, endAttempt, readOpenAttempt, renewSteps } from './open-attempt.ts';
import { type Result, refuse } from './result.ts';
import { currentStep } from './start-step.ts';
import { MAX_FREE_RESTARTS } from './step-limits.ts';

export const REDO_CAUSES = ['applicant', 'technical', 'other_document'] as const;
type RedoCause = (typeof REDO_CAUSES)[number];

const SIDES = ['document_front', 'document_back'] as const satisfies readonly Step[];

/** Another document is filmed from every side that was filmed of the one before: it is one redo. */
async function stepsOf(trx: Transaction<Tables>, { verificationId, step, cause }: Wanted): Promise<Step[]> {
  if (cause !== 'other_document') return [step];
  const filmed = await trx
    .selectFrom('steps')
    .select('step')
    .where('verification_id', '=', verificationId)
    .where('step', 'in', [...SIDES])
    .where('state', 'not in', ['pending', 'superseded'])
    .execute();
  return Step.options.filter((one) => one === step || filmed.some((side) => side.step === one));
}

interface Wanted {
  readonly verificationId: string;
  readonly step: Step;
  readonly cause: RedoCause;
}

/**
 * The applicant films a step again. Their own wish draws on the policy's step retries, and beyond those on the attempts, and so does another
 * document; a technical hitch costs nothing, up to a bound.
 */
export async function redoStep(
  context: Pick<Context, 'db' | 'enqueue' | 'now'>,
  wanted: Wanted,
): Promise<Result<{ readonly effect: 'goes_on' | 'ends_next_begins' | 'ends_exhausted' }>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx) => {
    const loaded = await lockVerification(trx, wanted.verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    if (loaded.state !== 'capturing' && loaded.state !== 'retry_required') return refuse('verification.state', { state: loaded.state });
    const step = await currentStep(trx, loaded.id, wanted.step);
    if (step === undefined || step.state === 'pending') return refuse('step.not_expected', { step: wanted.step });
    const attempt = await readOpenAttempt(trx, loaded.id);
    let attemptId = attempt.id;
    let effect: 'goes_on' | 'ends_next_begins' | 'ends_exhausted' = 'goes_on';
    if (wanted.cause === 'technical') {
      if (loaded.free_restarts >= MAX_FREE_RESTARTS) return refuse('step.restarts_used_up');
      await trx
        .updateTable('verifications')
        .set({ free_restarts: loaded.free_restarts + 1 })
        .where('id', '=', loaded.id)
        .execute();
    } else {
      const counted = effectOfRedo(attempt, loaded.policy.attempts);
      if (counted === 'ends_next_begins' || counted === 'ends_exhausted') effect = counted;
      await trx
        .updateTable('attempts')
        .set({ step_retries_used: attempt.stepRetriesUsed + 1 })
        .where('id', '=', attempt.id)
        .execute();
    }
    if (effect === 'ends_exhausted') {
      // the attempt itself ends with the verdict that hands over
      await beginAnalysis(trx, context.enqueue, {
        id: loaded.id,
        state: loaded.state,
        round: loaded.round,
        at,
        handover: 'policy.attempts_exhausted',
      });
    } else {
      if (effect === 'ends_next_begins') {
        await endAttempt(trx, attempt.id, 'counted', at);
        attemptId = await beginAttempt(trx, loaded.id, attempt.number + 1, at);
      }
      await renewSteps(trx, { verificationId: loaded.id, attemptId, steps: await stepsOf(trx, wanted) });
      if (loaded.state === 'retry_required') await moveVerification(trx, { id: loaded.id, to: 'capturing', at });
    }
    await appendAudit(trx, {
      at,
      actor: loaded.id,
      action: 'step.repeated',
      subject: step.id,
      detail: { step: wanted.step, cause: wanted.cause, effect },
    });
    return { ok: true as const, effect };
  });
}
