import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canTransition, OPEN_STATES, statesBefore, TRANSITIONS, VERIFICATION_STATES, type VerificationState } from '../src/index.ts';

const open: readonly VerificationState[] = OPEN_STATES;
const closed = VERIFICATION_STATES.filter((state) => !open.includes(state));

function reachableFrom(start: VerificationState): Set<VerificationState> {
  const seen = new Set([start]);
  for (const state of seen) for (const next of TRANSITIONS[state]) seen.add(next);
  return seen;
}

describe('states of a verification', () => {
  it('can all be reached from created', () => {
    expect([...reachableFrom('created')].sort()).toEqual([...VERIFICATION_STATES].sort());
  });

  it('lead only to states that exist', () => {
    for (const nexts of Object.values(TRANSITIONS)) for (const next of nexts) expect(VERIFICATION_STATES).toContain(next);
  });

  it.each(closed.filter((state) => state !== 'erased'))('%s is over: it leads to erased and nowhere else', (state) => {
    expect(TRANSITIONS[state]).toEqual(['erased']);
  });

  it('ends at erased', () => {
    expect(TRANSITIONS.erased).toEqual([]);
  });

  it.each(OPEN_STATES)('%s is open: it can expire, be cancelled and be erased', (state) => {
    for (const end of ['expired', 'cancelled', 'erased'] as const) expect(canTransition(state, end)).toBe(true);
  });

  it('never approves or declines what was not analysed', () => {
    expect(statesBefore('approved')).toEqual(['analysing', 'in_review']);
    expect(statesBefore('declined')).toEqual(['analysing', 'in_review']);
  });

  it('names before a state exactly those that may go to it', () => {
    for (const to of VERIFICATION_STATES)
      for (const from of VERIFICATION_STATES) expect(statesBefore(to).includes(from)).toBe(canTransition(from, to));
  });

  it('has no way from a state to itself', () => {
    for (const state of VERIFICATION_STATES) expect(canTransition(state, state)).toBe(false);
  });
});

describe('docs/states.md', () => {
  const page = readFileSync(new URL('../../../docs/states.md', import.meta.url), 'utf8');

  it('draws the very transitions of the table', () => {
    const drawn = [...page.matchAll(/^ +(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} → ${to}`).sort();
    const coded = VERIFICATION_STATES.flatMap((from) => TRANSITIONS[from].map((to) => `${from} → ${to}`)).sort();
    expect(drawn).toEqual(coded);
  });

  it('explains every state once', () => {
    const explained = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, state]) => state);
    expect(explained.sort()).toEqual([...VERIFICATION_STATES].sort());
  });
});
