import {
  type CheckResult,
  type EarlierFindings,
  fold,
  type Policy,
  REASON_CODES,
  type ReasonCode,
  reasonFacts,
  type Step,
  type Verdict,
} from '@mien/protocol';
import { withoutMeasurement } from './unmeasured-verdict.ts';

/** What a test account is to end in. */
export type MagicOutcome = 'approved' | 'review' | ReasonCode;

const MAGIC: readonly MagicOutcome[] = ['approved', 'review', ...REASON_CODES];

/** The outcome an account's id ends in, after a separator or alone: `alice.approved`, `bob-face.too_far`. Test mode only. */
export function magicOutcome(externalId: string | null): MagicOutcome | null {
  if (externalId === null) return null;
  return (
    MAGIC.find(
      (ending) => externalId === ending || (externalId.endsWith(ending) && /[^a-z0-9_]/i.test(externalId.at(-ending.length - 1) ?? '')),
    ) ?? null
  );
}

/**
 * Whether an account with a chosen outcome is filmed all the same: `alice.filmed.approved`. Its verdict comes when its recordings have
 * arrived whole, as everybody's does; without it no camera is needed.
 */
export const isFilmed = (externalId: string | null): boolean => {
  const outcome = magicOutcome(externalId);
  return outcome !== null && /(^|[^a-z0-9_])filmed$/i.test(externalId?.slice(0, -outcome.length - 1) ?? '');
};

const STEP_OF_GROUP: Partial<Record<string, Step>> = {
  document: 'document_front',
  identity: 'document_front',
  voice: 'voice',
  network: 'preflight',
  device: 'preflight',
};

const stepOf = (code: ReasonCode): Step => STEP_OF_GROUP[code.slice(0, code.indexOf('.'))] ?? 'face';

/** The verdict such an account gets: by the same fold as every other, over checks that passed but for the one finding. */
export function magicVerdict(outcome: MagicOutcome, policy: Policy, earlier: EarlierFindings, at: Date): Verdict {
  const checks: CheckResult[] = policy.requiredChecks.map((check) => ({ check, status: 'passed', findings: [] }));
  const first = checks[0];
  if (first !== undefined && outcome === 'review') first.status = 'inconclusive';
  if (first !== undefined && outcome !== 'review' && outcome !== 'approved') {
    first.status = reasonFacts(outcome).class === 'wait' ? 'not_run' : 'failed';
    first.findings.push({ code: outcome, step: stepOf(outcome), evidence: [], measuredAt: at.toISOString(), source: 'server' });
  }
  const folded = fold(checks, policy, earlier);
  return {
    ...withoutMeasurement(policy, at),
    outcome: folded.outcome,
    assurance: folded.outcome === 'approved' ? 'no_liveness' : 'none',
    passedChecks: checks.filter((check) => check.status === 'passed').map((check) => check.check),
    steps: folded.steps.filter((step) => policy.steps.includes(step) && step !== 'preflight'),
    reasons: folded.reasons,
    warnings: folded.warnings,
    countsAttempt: folded.countsAttempt,
    checks,
    findings: checks.flatMap((check) => check.findings),
  };
}
