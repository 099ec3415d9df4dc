import { z } from 'zod';
import { CheckName, CheckResult } from './check.ts';
import { Finding, ReasonCodeSchema } from './finding.ts';
import { ResolvedThresholds } from './policy.ts';
import { Step } from './step.ts';

/** `wait`: our side is not ready; nothing is said about the person. */
export const Outcome = z.enum(['approved', 'retry', 'review', 'declined', 'wait']);
export type Outcome = z.infer<typeof Outcome>;

/**
 * What an approval stands on. Without liveness it is refused for live keys; `liveness`: its policy required the liveness checks and they
 * passed; `attended`: an agent saw the person live and a second person agreed.
 */
export const Assurance = z.enum(['none', 'no_liveness', 'liveness', 'attended']);
export type Assurance = z.infer<typeof Assurance>;

export const Verdict = z.object({
  version: z.literal(1),
  outcome: Outcome,
  assurance: Assurance,
  /** checks that passed, by name: what the assurance is made of */
  passedChecks: z.array(CheckName),
  policy: z.object({ id: z.string(), version: z.number().int() }),
  thresholds: ResolvedThresholds,
  /** steps to film again, in order; empty unless the outcome is `retry` */
  steps: z.array(Step),
  /** reasons that led to this outcome, the one to tell first first */
  reasons: z.array(ReasonCodeSchema),
  /** reasons told that block nothing */
  warnings: z.array(ReasonCodeSchema),
  /** false when only technical hitches stand in the way (invariant 3) */
  countsAttempt: z.boolean(),
  checks: z.array(CheckResult),
  findings: z.array(Finding),
  /** sha256 of the canonical JSON of the signals judged */
  signalsSha256: z.string(),
  /** calendar date for which validity and age were judged */
  asOf: z.iso.date(),
});
export type Verdict = z.infer<typeof Verdict>;
