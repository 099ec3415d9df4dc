import { z } from 'zod';
import type { Policy } from './policy.ts';
import type { Step } from './step.ts';

/**
 * States of a call and the states each may go to. A call that lost its agent waits again, with the place it had; one that ended never
 * comes back: the next one is another call.
 */
export const CALL_TRANSITIONS = {
  scheduled: ['waiting', 'cancelled', 'missed'],
  waiting: ['active', 'cancelled'],
  active: ['waiting', 'ended'],
  ended: [],
  cancelled: [],
  missed: [],
} as const satisfies Record<string, readonly string[]>;

export type CallState = keyof typeof CALL_TRANSITIONS;
export const CALL_STATES = Object.keys(CALL_TRANSITIONS) as CallState[];

/** One of a verification at a time. */
export const OPEN_CALL_STATES = ['scheduled', 'waiting', 'active'] as const satisfies readonly CallState[];

/** The states from which `to` can be reached: what one conditional UPDATE names in its WHERE. */
export const callStatesBefore = (to: CallState): CallState[] =>
  CALL_STATES.filter((from) => (CALL_TRANSITIONS[from] as readonly CallState[]).includes(to));

interface CallStepRow {
  /** a picture may be asked for in it, which the checks of this step look at; one of a face only where the person agreed to that */
  readonly picture: 'none' | Extract<Step, 'document_front' | 'document_back' | 'face'>;
  /** the step of the policy without which it is not asked; null: always */
  readonly needs: Step | null;
}

/** What an agent goes through with the applicant, in order. A tilted document is a front seen from aside: that it is no screen or copy. */
export const CALL_STEPS = {
  consent_spoken: { picture: 'none', needs: null },
  face: { picture: 'face', needs: null },
  document_front: { picture: 'document_front', needs: 'document_front' },
  document_back: { picture: 'document_back', needs: 'document_back' },
  document_tilt: { picture: 'document_front', needs: 'document_front' },
  digits: { picture: 'none', needs: null },
  code: { picture: 'none', needs: null },
} as const satisfies Record<string, CallStepRow>;

export type CallStepKind = keyof typeof CALL_STEPS;
export const CALL_STEP_KINDS = Object.keys(CALL_STEPS) as CallStepKind[];
export const CallStepKind = z.enum(CALL_STEP_KINDS as [CallStepKind, ...CallStepKind[]]);

/** The steps of a call under a policy, in the policy's order where it has one: of a document only what the policy films. */
export const callSteps = ({ steps, call }: Pick<Policy, 'steps' | 'call'>): CallStepKind[] =>
  (call?.steps ?? CALL_STEP_KINDS).filter((kind) => {
    const { needs }: CallStepRow = CALL_STEPS[kind];
    return needs === null || steps.includes(needs);
  });

export const CALL_STEP_STATES = ['open', 'passed', 'failed'] as const;
export type CallStepState = (typeof CALL_STEP_STATES)[number];

/** What passes between the two browsers by way of the service. `restart`: forget what came before; `snapshot`: the service asks for a picture. */
export const CALL_SIGNAL_KINDS = ['description', 'candidates', 'restart', 'snapshot'] as const;
export type CallSignalKind = (typeof CALL_SIGNAL_KINDS)[number];

/**
 * How a call came to its end. `decided`: the agent decided, and a second person looks. `later`: at another time. `light` to `line`: it
 * could not be done, and costs nothing. `helped`: there was nothing to decide. `left`, `gone`: by the applicant, by leaving or by being
 * away too long. `missed`: nobody came at its time. `closed`: the verification ended meanwhile.
 */
export const CALL_ENDS = ['decided', 'later', 'light', 'picture', 'sound', 'line', 'helped', 'left', 'gone', 'missed', 'closed'] as const;
export type CallEnd = (typeof CALL_ENDS)[number];
