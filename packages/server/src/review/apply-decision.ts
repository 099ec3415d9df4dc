import type { Policy, Verdict } from '@mien/protocol';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { recordVerdict } from '../outcome/record-verdict.ts';
import type { DecisionRow, Tables } from '../sql/tables.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { Review, verdictOfReview } from './verdict-of-review.ts';

type Applying = Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'metrics' | 'seedOf'>;
type Complete = (trx: Transaction<Tables>) => Promise<void>;

/** It was taken back while its verdict was being written: nothing of it may stand. */
class DecisionWithdrawn extends Error {
  override readonly name = 'DecisionWithdrawn';
}

/** The job came before its time, by another clock than the one that set it: it is tried again. */
class DecisionNotDue extends Error {
  override readonly name = 'DecisionNotDue';
}

const reviewOf = ({ outcome, reasons, steps }: DecisionRow): Review =>
  Review.parse(outcome === 'approved' ? { outcome } : outcome === 'declined' ? { outcome, reasons } : { outcome, reasons, steps });

/** An approval made in a call stands on what an agent saw and a second person agreed to. */
const verdictOfDecision = (row: DecisionRow, policy: Policy, at: Date): Verdict => {
  const verdict = verdictOfReview(reviewOf(row), policy, at);
  return row.call_id !== null && verdict.outcome === 'approved' ? { ...verdict, assurance: 'attended' } : verdict;
};

/**
 * A decision takes effect: verdict, entitlements, notification and webhook are written in the one transaction that marks it as applied
 * and completes the job (invariant 6). What was taken back before that moment leaves nothing behind.
 */
export async function applyDecision(context: Applying, decisionId: string, complete: Complete): Promise<void> {
  const { db } = context;
  const at = context.now();
  const found = (await db.selectFrom('case_decisions').selectAll().where('id', '=', decisionId).executeTakeFirst()) as
    | DecisionRow
    | undefined;
  const loaded = found === undefined ? undefined : await loadVerification(db, found.verification_id);
  if (found?.state !== 'scheduled' || found.effective_at === null || loaded === undefined) return db.transaction().execute(complete);
  if (found.effective_at > at) throw new DecisionNotDue('a decision before its time');
  const { round } = await db.selectFrom('cases').select('round').where('id', '=', found.case_id).executeTakeFirstOrThrow();
  try {
    const recorded = await recordVerdict(context, {
      verificationId: loaded.id,
      round,
      stage: 'review',
      verdict: verdictOfDecision(found, loaded.policy, at),
      earlier: {},
      actor: found.decided_by,
      alongside: async (trx) => {
        const applied = await trx
          .updateTable('case_decisions')
          .set({ state: 'applied', ended_at: at })
          .where('id', '=', decisionId)
          .where('state', '=', 'scheduled')
          .executeTakeFirst();
        if (applied.numUpdatedRows !== 1n) throw new DecisionWithdrawn('a decision that no longer stands');
        await complete(trx);
      },
    });
    if (recorded !== 'recorded')
      await db.updateTable('case_decisions').set({ state: 'void' }).where('id', '=', decisionId).where('state', '=', 'applied').execute();
  } catch (error) {
    if (!(error instanceof DecisionWithdrawn)) throw error;
    await db.transaction().execute(complete);
  }
}
