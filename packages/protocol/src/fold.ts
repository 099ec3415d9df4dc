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

/** What happens next follows what is done: a reason that a policy sends to people is told as one for people. */
const CLASS_OF_ACTION = { retry: 'retry', review: 'support', decline: 'final' } as const;

function classUnder(action: PolicyAction, inClass: ReasonClass): ReasonClass {
  if (action === 'ignore' || action === 'warn' || DEFAULT_ACTION[inClass] === action) return inClass;
  return CLASS_OF_ACTION[action];
}

/** The policy's own action stands first, then escalation, then the catalogue. */
export function consequence(finding: Finding, policy: Policy, earlier: EarlierFindings): Consequence {
  const { class: ownClass, policyAction, escalateAfter } = reasonFacts(finding.code);
  const chosen = policy.actions[finding.code];
  if (chosen !== undefined) return { finding, class: classUnder(chosen, ownClass), action: chosen };
  if (escalateAfter !== undefined && (earlier[finding.code] ?? 0) >= escalateAfter.n)
    return { finding, class: escalateAfter.class, action: DEFAULT_ACTION[escalateAfter.class] };
  return { finding, class: ownClass, action: policyAction };
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

/** Blocks nothing because the policy says so. What is our side's to mend is never let through that way. */
const isLetThrough = ({ action, class: inClass }: Consequence): boolean => (action === 'ignore' || action === 'warn') && inClass !== 'wait';

/**
 * Findings and check results to one outcome; the first rule that applies:
 * 1. a required check did not run (`not_run` or absent) → wait, and always with a reason;
 * 2. a finding to decline → declined;
 * 3. a finding to review → review;
 * 4. anything to mend, or a technical hitch → retry, all of it told at once;
 * 5. a required check is not `passed` → review, for absence is never a pass; a check that failed only by findings
 *    which the policy ignores or warns of does not block;
 * 6. approved.
 * A retry in which only technical hitches (class `free`) stand in the way counts no attempt, nor does waiting.
 */
export function fold(checks: readonly CheckResult[], policy: Policy, earlier: EarlierFindings = {}): Folded {
  const weigh = (check: CheckResult): Consequence[] => check.findings.map((finding) => consequence(finding, policy, earlier));
  const all = checks.flatMap(weigh);
  const by = (action: PolicyAction) => all.filter((c) => c.action === action);
  const required = policy.requiredChecks.map((name) => checks.find((check) => check.check === name));
  const done = (outcome: Outcome, countsAttempt: boolean, from: readonly Consequence[]): Folded => ({
    outcome,
    countsAttempt,
    steps: outcome === 'retry' ? stepsOf(from) : [],
    reasons: codesOf(from),
    warnings: codesOf(by('warn')),
  });

  if (required.some((check) => check === undefined || check.status === 'not_run')) {
    const ourSide = all.filter((c) => c.class === 'wait');
    const waiting = done('wait', false, ourSide);
    return ourSide.length > 0 ? waiting : { ...waiting, reasons: ['system.analysis_unavailable'] };
  }
  if (by('decline').length > 0) return done('declined', true, by('decline'));
  if (by('review').length > 0) return done('review', true, by('review'));
  const mend = by('retry');
  const hitchesOnly = mend.every((c) => c.class === 'free');
  if (mend.length > 0) return done('retry', !hitchesOnly, mend);
  const blocks = (check: CheckResult): boolean =>
    check.status !== 'passed' && !(check.status === 'failed' && check.findings.length > 0 && weigh(check).every(isLetThrough));
  if (required.some((check) => check !== undefined && blocks(check))) return done('review', true, []);
  return done('approved', true, []);
}
