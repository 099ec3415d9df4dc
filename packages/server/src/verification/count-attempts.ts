import type { Outcome, Policy } from '@mien/protocol';

type AttemptRules = Policy['attempts'];

export interface AttemptsSoFar {
  /** attempts of this verification that ended and counted, the present one not among them */
  readonly countedBefore: number;
  /** steps redone in the present attempt */
  readonly stepRetriesUsed: number;
}

/** What a verdict or a wish to redo does to the present attempt. */
export type AttemptEffect =
  /** it goes on: a technical hitch, or a redo within what the policy allows */
  | 'goes_on'
  /** it ends counted and another begins */
  | 'ends_next_begins'
  /** it ends counted, and it was the last */
  | 'ends_exhausted'
  /** it ends counted with the verification itself */
  | 'ends_decided'
  /** our side is not ready: nothing is said */
  | 'waits';

const isLast = ({ countedBefore }: AttemptsSoFar, rules: AttemptRules): boolean => countedBefore + 1 >= rules.max;

/** A counted verdict ends an attempt; a verdict of technical hitches alone repeats the steps within it (invariant 3). */
export function effectOfVerdict(outcome: Outcome, countsAttempt: boolean, sofar: AttemptsSoFar, rules: AttemptRules): AttemptEffect {
  if (outcome === 'wait') return 'waits';
  if (outcome !== 'retry') return 'ends_decided';
  if (!countsAttempt) return 'goes_on';
  return isLast(sofar, rules) ? 'ends_exhausted' : 'ends_next_begins';
}

/** Redoing a step draws on the policy's step retries; the redo beyond them costs one attempt. */
export function effectOfRedo(sofar: AttemptsSoFar, rules: AttemptRules): AttemptEffect {
  if (sofar.stepRetriesUsed < rules.stepRetries) return 'goes_on';
  return isLast(sofar, rules) ? 'ends_exhausted' : 'ends_next_begins';
}

/** When the person may apply again after attempts were used up or the verification was declined. */
export const nextPossibleAt = (endedAt: Date, rules: AttemptRules): Date => new Date(endedAt.getTime() + rules.coolDownHours * 3_600_000);
