import { type Policy, ReasonCodeSchema, reasonFacts, Step, type Verdict } from '@mien/protocol';
import { z } from 'zod';
import { withoutMeasurement } from '../outcome/unmeasured-verdict.ts';

const FilmedStep = Step.exclude(['preflight']);
const reasons = z.array(ReasonCodeSchema).max(10);

/** A person may approve without a reason, and neither refuse nor send back without one: no failure without a code (invariant 4). */
export const Review = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('approved') }),
  z.strictObject({ outcome: z.literal('declined'), reasons: reasons.min(1) }),
  z.strictObject({ outcome: z.literal('retry'), reasons: reasons.min(1), steps: z.array(FilmedStep).min(1) }),
]);
export type Review = z.infer<typeof Review>;

export const reasonsOf = (review: Review) => (review.outcome === 'approved' ? [] : review.reasons);
export const stepsOf = (review: Review, policy: Policy): Step[] =>
  review.outcome === 'retry' ? policy.steps.filter((step) => (review.steps as Step[]).includes(step)) : [];

/** The attempt was counted by the verdict that led to the review; the person's own counts nothing more. */
export function verdictOfReview(review: Review, policy: Policy, at: Date): Verdict {
  const codes = reasonsOf(review);
  const steps = stepsOf(review, policy);
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
