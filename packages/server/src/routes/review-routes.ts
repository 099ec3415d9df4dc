import { ReasonCodeSchema, reasonFacts, Step, type Verdict } from '@mien/protocol';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { recordVerdict } from '../outcome/record-verdict.ts';
import { withoutMeasurement } from '../outcome/unmeasured-verdict.ts';
import { type LoadedVerification, loadVerification } from '../verification/load-verification.ts';
import { describeVerification } from '../view/describe-verification.ts';
import { type App, keyCaller } from './app.ts';
import { idOf, VerificationShape } from './shapes.ts';

const FilmedStep = Step.exclude(['preflight']);
const reasons = z.array(ReasonCodeSchema).max(10);

/** A person may approve without a reason, and neither refuse nor send back without one: no failure without a code (invariant 4). */
const Review = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('approved') }),
  z.strictObject({ outcome: z.literal('declined'), reasons: reasons.min(1) }),
  z.strictObject({ outcome: z.literal('retry'), reasons: reasons.min(1), steps: z.array(FilmedStep).min(1) }),
]);

/** The attempt was counted by the verdict that led to the review; the person's own counts nothing more. */
function verdictOf(review: z.infer<typeof Review>, { policy }: LoadedVerification, at: Date): Verdict {
  const codes = review.outcome === 'approved' ? [] : review.reasons;
  const steps = review.outcome === 'retry' ? policy.steps.filter((step) => (review.steps as Step[]).includes(step)) : [];
  return {
    ...withoutMeasurement(policy, at),
    outcome: review.outcome,
    reasons: codes,
    steps,
    findings: codes.map((code) => ({
      code,
      step: steps[0] ?? (reasonFacts(code).stage === 'preflight' ? 'preflight' : 'face'),
      evidence: [],
      measuredAt: at.toISOString(),
      source: 'reviewer',
    })),
  };
}

/** What a person decides in review: one more verdict, with the same consequences as the software's. */
export function reviewRoutes(app: App, context: Context): void {
  app.post(
    '/v1/verifications/:id/review',
    {
      schema: {
        tags: ['review'],
        summary: 'Decide a verification that is in review',
        params: z.strictObject({ id: idOf('ver') }),
        body: Review,
        response: { 200: VerificationShape },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const { id: verificationId } = request.params;
      const read = async () => {
        const loaded = await loadVerification(context.db, verificationId);
        if (loaded === undefined || loaded.mode !== caller.mode) throw new ApiError('resource.not_found');
        return loaded;
      };
      const loaded = await read();
      if (loaded.state !== 'in_review') throw new ApiError('verification.state', { state: loaded.state });
      const verdict = verdictOf(request.body, loaded, context.now());
      const given = { verificationId, round: loaded.round, stage: 'review', verdict, earlier: {}, actor: caller.id } as const;
      const recorded = await recordVerdict(context, given);
      if (recorded !== 'recorded') throw new ApiError('verification.state', { state: (await read()).state });
      return describeVerification(context, await read());
    },
  );
}
