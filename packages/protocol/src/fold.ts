import type { CheckResult } from './check.ts';
import type { Finding } from './finding.ts';
import type { Policy } from './policy.ts';
import { type ReasonCode, reasonFacts } from './reasons/catalogue.ts';
import type { PolicyAction, ReasonClass } from './reasons/reason.ts';
import { Step } from './step.ts';
import type { Outcome } from './verdict.ts';

/** How often each reason was already found in earlier attempts of this verification. */
export type EarlierFindings = Partial<Record<ReasonCode, number>>;

/** What one finding leads to under one policy, escalation counted in. */
export interface Consequence {
  readonly finding: Finding;
  readonly class: ReasonClass;
  readonly action: PolicyAction;
}

const DEFAULT_ACTION = {
  free: 'retry',
  retry: 'retry',
  other_document: 'retry',
  fix_data: 'retry',
  support: 'review',
  final: 'decline',
  wait: 'ignore',
} as const satisfies Record<ReasonClass, PolicyAction>;

export function consequence(finding: Finding, policy: Policy, earlier: EarlierFindings): Consequence {
  const facts = reasonFacts(finding.code);
  const hardened = facts.escalateAfter !== undefined && (earlier[finding.code] ?? 0) >= facts.escalateAfter.n;
  const chosen = policy.actions[finding.code];
  if (hardened) return { finding, class: facts.escalateAfter.class, action: chosen ?? DEFAULT_ACTION[facts.escalateAfter.class] };
  return { finding, class: facts.class, action: chosen ?? facts.policyAction };
}

export interface Folded {
  readonly outcome: Outcome;
  readonly countsAttempt: boolean;
  readonly steps: Step[];
  readonly reasons: ReasonCode[];
  readonly warnings: ReasonCode[];
}

const codesOf = (consequences: readonly Consequence[]): ReasonCode[] => [...new Set(consequences.map((c) => c.finding.code))];

const STEP_ORDER = Step.options;
const stepsOf = (consequences: readonly Consequence[]): Step[] =>
  STEP_ORDER.filter((step) => consequences.some((c) => c.finding.step === step && c.class !== 'fix_data'));

/**
 * Findings and check results to one outcome; the first rule that applies:
 * a required check `not_run` (our side could not run it) → wait; decline → declined; review → review; anything to mend, or a technical hitch → retry;
 * a required check that is not `passed` → review, for absence is never a pass; else approved.
 * A retry in which only technical hitches (class `free`) stand in the way counts no attempt.
 */
export function fold(checks: readonly CheckResult[], policy: Policy, earlier: EarlierFindings = {}): Folded {
  const all = checks.flatMap((check) => check.findings).map((finding) => consequence(finding, policy, earlier));
  const by = (action: PolicyAction) => all.filter((c) => c.action === action);
  const warnings = codesOf(by('warn'));
  const required = policy.requiredChecks.map((name) => checks.find((check) => check.check === name));
  const done = (outcome: Outcome, from: readonly Consequence[], countsAttempt: boolean): Folded => ({
    outcome,
    countsAttempt,
    steps: outcome === 'retry' ? stepsOf(from) : [],
    reasons: codesOf(from),
    warnings,
  });

  const unready = required.filter((check) => check === undefined || check.status === 'not_run');
  if (unready.length > 0) {
    const why = all.filter((c) => c.class === 'wait');
    return done('wait', why, false);
  }
  if (by('decline').length > 0) return done('declined', by('decline'), true);
  if (by('review').length > 0) return done('review', by('review'), true);
  const mend = by('retry');
  if (mend.length > 0)
    return done(
      'retry',
      mend,
      mend.some((c) => c.class !== 'free'),
    );
  if (required.some((check) => check?.status !== 'passed')) return done('review', [], true);
  return done('approved', [], true);
}
