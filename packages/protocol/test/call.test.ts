import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CALL_STATES,
  CALL_STEP_KINDS,
  CALL_TRANSITIONS,
  type CallState,
  callStatesBefore,
  callSteps,
  OPEN_CALL_STATES,
  WORLDWIDE_2,
} from '../src/index.ts';

const open: readonly CallState[] = OPEN_CALL_STATES;

describe('states of a call', () => {
  it('lead only to states that exist, and from those that are over nowhere', () => {
    for (const [from, nexts] of Object.entries(CALL_TRANSITIONS)) {
      for (const next of nexts) expect(CALL_STATES).toContain(next);
      expect(nexts.length > 0, from).toBe(open.includes(from as CallState));
    }
  });

  it('let a call that lost its agent wait again, and one that is over never come back', () => {
    expect(callStatesBefore('waiting')).toEqual(['scheduled', 'active']);
    expect(callStatesBefore('active')).toEqual(['waiting']);
    expect(callStatesBefore('ended')).toEqual(['active']);
  });

  it('are those of docs/calls.md', () => {
    const page = readFileSync(new URL('../../../docs/calls.md', import.meta.url), 'utf8');
    const drawn = [...page.matchAll(/^ {4}(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} ${to}`);
    const coded = Object.entries(CALL_TRANSITIONS).flatMap(([from, nexts]) => nexts.map((to) => `${from} ${to}`));
    expect(drawn.sort()).toEqual(coded.sort());
  });
});

describe('the steps of a call', () => {
  it('are all of them where the policy films a document from both sides', () => {
    expect(callSteps({ steps: ['document_front', 'document_back', 'face'] })).toEqual(CALL_STEP_KINDS);
  });

  it('ask of a document only what the policy films, and always whether the person agrees and is there', () => {
    expect(callSteps({ steps: ['face'] })).toEqual(['consent_spoken', 'face', 'digits', 'code']);
    expect(callSteps({ steps: WORLDWIDE_2.steps })).toContain('document_front');
  });

  it('are those of the policy, in its order, where it has its own', () => {
    const { steps } = WORLDWIDE_2;
    expect(callSteps({ steps, call: { steps: ['document_front', 'face', 'code'] } })).toEqual(['document_front', 'face', 'code']);
    expect(callSteps({ steps, call: { recording: 'never' } })).toEqual(callSteps({ steps }));
    expect(callSteps({ steps: ['face'], call: { steps: ['document_front', 'face'] } })).toEqual(['face']);
  });
});
