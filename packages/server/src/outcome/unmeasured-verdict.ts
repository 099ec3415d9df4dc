import { createHash } from 'node:crypto';
import type { Policy, Verdict } from '@mien/protocol';
import type { HandoverReason } from '../jobs/queues.ts';

/** The parts of a verdict for which nothing was measured. A similarity of 1 as threshold: no pair of faces could ever pass it. */
export const withoutMeasurement = (policy: Policy, at: Date): Verdict => ({
  version: 1,
  outcome: 'review',
  assurance: 'none',
  passedChecks: [],
  policy: { id: policy.id, version: policy.version },
  thresholds: { embeddingModelId: 'none', matchAccept: 1, matchReview: 1, continuity: 1, passive: null },
  steps: [],
  reasons: [],
  warnings: [],
  countsAttempt: false,
  checks: [],
  findings: [],
  signalsSha256: createHash('sha256').update('null').digest('hex'),
  asOf: at.toISOString().slice(0, 10),
});

/** The verdict that only hands over to a person. Attempts that were used up count; a choice of the applicant does not. */
export const handoverVerdict = (reason: HandoverReason, policy: Policy, at: Date): Verdict => ({
  ...withoutMeasurement(policy, at),
  reasons: [reason],
  countsAttempt: reason === 'policy.attempts_exhausted',
});
