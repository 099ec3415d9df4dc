import { reviewSteps, type StepReview } from '@mien/analysis';
import type { Claims, Policy, ResolvedThresholds } from '@mien/protocol';
import { joinSteps } from './join-steps.ts';
import type { Measurement } from './measurement.ts';

interface Reviewing {
  readonly policy: Policy;
  readonly thresholds: ResolvedThresholds;
  readonly claims: Claims;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** What may be told of each step so far, by clip; pure. Of what was told before nothing is told again. */
export function reviewRound(
  measurements: readonly Measurement[],
  { policy, thresholds, claims, asOf }: Reviewing,
): Map<string, StepReview> {
  const reviews = reviewSteps({ signals: joinSteps(measurements), policy, thresholds, claims, asOf, earlier: {} });
  return new Map(
    measurements.flatMap(({ clipId, step, isReviewed }) => {
      const review = isReviewed ? undefined : reviews.find((one) => one.step === step);
      return review === undefined ? [] : [[clipId, review] as const];
    }),
  );
}
