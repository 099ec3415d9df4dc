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

export interface Circumstances {
  readonly mode: Mode;
  readonly stage: VerdictStage;
  readonly sofar: AttemptsSoFar;
  readonly rules: Policy['attempts'];
  /** parts of the identity that the wallet changed since the verification was asked for */
  readonly changedParts: readonly string[];
}

const PARTS_OF_ANOTHER_PERSON = 2;

function whyWithheld({ assurance }: Judged, mode: Mode, changedParts: readonly string[]): Withheld | null {
  if (changedParts.length >= PARTS_OF_ANOTHER_PERSON) return 'identity_changed';
  return mode === 'live' && assurance === 'no_liveness' ? 'no_liveness' : null;
}

/**
 * The rules between a verdict and its consequences; pure.
 * 1. In live mode software approves only with liveness: without it a person decides, and the record says so.
 * 2. Where the wallet changed two parts of the identity meanwhile, a person decides too: it may be another person.
 * 3. The last counted attempt does not lead to another one: a person looks.
 * 4. A person in review may always grant another try.
 */
export function settleVerdict(judged: Judged, { mode, stage, sofar, rules, changedParts }: Circumstances): Settled {
  const withheld = judged.outcome === 'approved' && stage === 'automatic' ? whyWithheld(judged, mode, changedParts) : null;
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
