import {
  type Assurance,
  type CheckResult,
  fold,
  LIVENESS_CHECKS,
  type Policy,
  type ResolvedThresholds,
  reasonFacts,
  type Verdict,
} from '@mien/protocol';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DecisionInput } from '../checks/decision-input.ts';
import { runChecks } from '../checks/run-checks.ts';
import { canonicalJson } from './canonical-json.ts';
import { orderReasons, stepsToFilm } from './order-reasons.ts';

/** SHA-256 over canonical JSON, lower-case hexadecimal. */
export const sha256OfJson = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** What an approval may stand on: passed, and not only because the policy waives what was found. Advice such as `expires_soon` waives nothing. */
const standsByItself = (check: CheckResult): boolean =>
  check.status === 'passed' && check.findings.every((finding) => reasonFacts(finding.code).policyAction === 'warn');

/** Liveness counts only where the policy asked for every part of it and each stands by itself. */
const assuranceOf = (checks: readonly CheckResult[], { requiredChecks }: Policy): Assurance =>
  LIVENESS_CHECKS.every((name) => requiredChecks.includes(name) && checks.some((check) => check.check === name && standsByItself(check)))
    ? 'liveness'
    : 'no_liveness';

/** Written key by key, so that plain JSON of a verdict is as stable as its canonical bytes. */
const inOneOrder = ({ embeddingModelId, matchAccept, matchReview, continuity, passive }: ResolvedThresholds): ResolvedThresholds => ({
  embeddingModelId,
  matchAccept,
  matchReview,
  continuity,
  passive: passive === null ? null : { modelId: passive.modelId, review: passive.review },
});

/**
 * Signals, policy, thresholds, claims and a date to one verdict; pure. The same input gives the same bytes, whatever the order of its
 * keys (invariant 7). Nothing is measured or computed anew here.
 */
export function decide(input: DecisionInput): Verdict {
  const checks = runChecks(input);
  const findings = checks.flatMap((check) => check.findings);
  const folded = fold(checks, input.policy, input.earlier);
  return {
    version: 1,
    outcome: folded.outcome,
    assurance: folded.outcome === 'approved' ? assuranceOf(checks, input.policy) : 'none',
    passedChecks: checks.filter(standsByItself).map((check) => check.check),
    policy: { id: input.policy.id, version: input.policy.version },
    thresholds: inOneOrder(input.thresholds),
    steps: folded.outcome === 'retry' ? stepsToFilm(folded.steps, folded.reasons, input.policy.steps) : [],
    reasons: orderReasons(folded.reasons, findings),
    warnings: orderReasons(folded.warnings, findings),
    countsAttempt: folded.countsAttempt,
    checks,
    findings,
    signalsSha256: sha256OfJson(input.signals),
    asOf: input.asOf,
  };
}

/** A verdict as the bytes that are kept and compared on replay. */
export const verdictBytes = (verdict: Verdict): string => canonicalJson(verdict);
