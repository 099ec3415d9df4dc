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

/** What was told stays told; null where nothing came to it. */
function addTo(told: StepReview, found: StepReview): StepReview | null {
  const added = found.findings.filter(({ code }) => told.findings.every((one) => one.code !== code));
  if (added.length === 0) return null;
  return { step: told.step, ok: told.ok && added.every(({ blocks }) => !blocks), findings: [...told.findings, ...added] };
}

/**
 * What is to be told of each step now, by clip; pure. A step that was reviewed before comes again only where a later one showed more of it:
 * the time of a front is printed on its back.
 */
export function reviewRound(
  measurements: readonly Measurement[],
  { policy, thresholds, claims, asOf }: Reviewing,
): Map<string, StepReview> {
  const reviews = reviewSteps({ signals: joinSteps(measurements), policy, thresholds, claims, asOf, earlier: {} });
  return new Map(
    measurements.flatMap(({ clipId, step, review: told }) => {
      const found = reviews.find((one) => one.step === step);
      const review = found === undefined || told === null ? found : addTo(told, found);
      return review === undefined || review === null ? [] : [[clipId, review] as const];
    }),
  );
}
