import { z } from 'zod';

/** States of a verification and the states each may go to, written before any code uses them. */
export const TRANSITIONS = {
  created: ['preparing', 'expired', 'cancelled', 'erased'],
  preparing: ['capturing', 'expired', 'cancelled', 'erased'],
  capturing: ['analysing', 'expired', 'cancelled', 'erased'],
  analysing: ['in_review', 'retry_required', 'approved', 'declined', 'expired', 'cancelled', 'erased'],
  in_review: ['retry_required', 'approved', 'declined', 'expired', 'cancelled', 'erased'],
  retry_required: ['capturing', 'expired', 'cancelled', 'erased'],
  approved: ['erased'],
  declined: ['erased'],
  expired: ['erased'],
  cancelled: ['erased'],
  erased: [],
} as const satisfies Record<string, readonly string[]>;

export type VerificationState = keyof typeof TRANSITIONS;
export const VERIFICATION_STATES = Object.keys(TRANSITIONS) as VerificationState[];
export const VerificationState = z.enum(VERIFICATION_STATES as [VerificationState, ...VerificationState[]]);

/** States from which the applicant, a person or time can still change the outcome. */
export const OPEN_STATES = [
  'created',
  'preparing',
  'capturing',
  'analysing',
  'in_review',
  'retry_required',
] as const satisfies readonly VerificationState[];

export const canTransition = (from: VerificationState, to: VerificationState): boolean =>
  (TRANSITIONS[from] as readonly VerificationState[]).includes(to);

/** The states from which `to` can be reached: what one conditional UPDATE names in its WHERE. */
export const statesBefore = (to: VerificationState): VerificationState[] => VERIFICATION_STATES.filter((from) => canTransition(from, to));
