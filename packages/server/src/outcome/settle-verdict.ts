import type { Assurance, Outcome, Policy, ReasonCode, VerificationState } from '@mien/protocol';
import { type AttemptEffect, type AttemptsSoFar, effectOfVerdict } from '../verification/count-attempts.ts';
import type { Mode, VerdictStage, Withheld } from '../vocabulary.ts';

export interface Judged {
  readonly outcome: Outcome;
  readonly assurance: Assurance;
  readonly countsAttempt: boolean;
}

/** What a verdict comes to once attempts and mode are counted in. */
export interface Settled {
  readonly outcome: Outcome;
  /** null: nothing moves */
  readonly state: VerificationState | null;
  readonly effect: AttemptEffect;
  readonly counted: boolean;
  readonly withheld: Withheld | null;
  /** reasons that the counting adds */
  readonly added: readonly ReasonCode[];
}

const STATE_OF = {
  approved: 'approved',
  declined: 'declined',
  review: 'in_review',
  retry: 'retry_required',
  wait: null,
} as const satisfies Record<Outcome, VerificationState | null>;

/**
 * The rules between a verdict and its consequences; pure.
 * 1. In live mode software approves only with liveness: without it a person decides, and the record says so.
 * 2. The last counted attempt does not lead to another one: a person looks.
 * 3. A person in review may always grant another try.
 */
export function settleVerdict(
  judged: Judged,
  { mode, stage, sofar, rules }: { mode: Mode; stage: VerdictStage; sofar: AttemptsSoFar; rules: Policy['attempts'] },
): Settled {
  const withheld =
    judged.outcome === 'approved' && mode === 'live' && stage === 'automatic' && judged.assurance === 'no_liveness' ? 'no_liveness' : null;
  const effect =
    stage === 'review' && judged.outcome === 'retry'
      ? 'ends_next_begins'
      : effectOfVerdict(judged.outcome, judged.countsAttempt, sofar, rules);
  const outcome: Outcome = withheld !== null || effect === 'ends_exhausted' ? 'review' : judged.outcome;
  return {
    outcome,
    state: STATE_OF[outcome],
    effect,
    counted: judged.countsAttempt && effect !== 'goes_on' && effect !== 'waits',
    withheld,
    added: effect === 'ends_exhausted' ? ['policy.attempts_exhausted'] : [],
  };
}
