import { describe, expect, it } from 'vitest';
import { settleVerdict } from '../../src/outcome/settle-verdict.ts';
import { effectOfRedo, effectOfVerdict, nextPossibleAt } from '../../src/verification/count-attempts.ts';

const RULES = { max: 3, stepRetries: 2, coolDownHours: 24 };
const fresh = { countedBefore: 0, stepRetriesUsed: 0 };
const last = { countedBefore: 2, stepRetriesUsed: 0 };

describe('attempts', () => {
  it.each([
    ['a counted retry', 'retry', true, fresh, 'ends_next_begins'],
    ['a counted retry in the last attempt', 'retry', true, last, 'ends_exhausted'],
    ['a technical hitch', 'retry', false, fresh, 'goes_on'],
    ['a technical hitch in the last attempt', 'retry', false, last, 'goes_on'],
    ['an approval', 'approved', true, fresh, 'ends_decided'],
    ['a refusal', 'declined', true, last, 'ends_decided'],
    ['a case for a person', 'review', true, last, 'ends_decided'],
    ['our own side not being ready', 'wait', false, last, 'waits'],
  ] as const)('%s has its one effect', (_what, outcome, counts, sofar, effect) => {
    expect(effectOfVerdict(outcome, counts, sofar, RULES)).toBe(effect);
  });

  it('let a step be redone as often as the policy says, and then cost one attempt', () => {
    expect(effectOfRedo({ ...fresh, stepRetriesUsed: 1 }, RULES)).toBe('goes_on');
    expect(effectOfRedo({ ...fresh, stepRetriesUsed: 2 }, RULES)).toBe('ends_next_begins');
    expect(effectOfRedo({ ...last, stepRetriesUsed: 2 }, RULES)).toBe('ends_exhausted');
  });

  it('may be had again after the cool-down', () => {
    expect(nextPossibleAt(new Date('2026-01-01T00:00:00Z'), RULES).toISOString()).toBe('2026-01-02T00:00:00.000Z');
  });
});

describe('a verdict, settled', () => {
  const base = { sofar: fresh, rules: RULES, changedParts: [] } as const;
  const approved = { outcome: 'approved', assurance: 'no_liveness', countsAttempt: true } as const;

  it('of approval without liveness goes to a person in live mode, and says why', () => {
    expect(settleVerdict(approved, { ...base, mode: 'live', stage: 'automatic' })).toMatchObject({
      outcome: 'review',
      state: 'in_review',
      withheld: 'no_liveness',
    });
  });

  it('of approval without liveness stands in test mode, and when a person gave it', () => {
    expect(settleVerdict(approved, { ...base, mode: 'test', stage: 'automatic' })).toMatchObject({ state: 'approved', withheld: null });
    expect(settleVerdict(approved, { ...base, mode: 'live', stage: 'review' })).toMatchObject({ state: 'approved', withheld: null });
  });

  it('of a retry by a person always grants one, even after the last', () => {
    const retry = { outcome: 'retry', assurance: 'none', countsAttempt: true } as const;
    expect(settleVerdict(retry, { sofar: last, rules: RULES, changedParts: [], mode: 'live', stage: 'review' })).toMatchObject({
      state: 'retry_required',
      effect: 'ends_next_begins',
    });
    expect(settleVerdict(retry, { sofar: last, rules: RULES, changedParts: [], mode: 'live', stage: 'automatic' })).toMatchObject({
      state: 'in_review',
      added: ['policy.attempts_exhausted'],
    });
  });
});
