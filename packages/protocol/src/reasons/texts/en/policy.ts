import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const POLICY_EN = {
  'policy.attempts_exhausted': {
    title: 'No attempts left',
    cause: 'All attempts of this verification are used.',
    remedy: 'Contact support to go on with a person.',
    staffText: 'Counted attempts reached the policy maximum (attempts.max).',
  },
  'policy.cool_down': {
    title: 'A pause before the next try',
    cause: 'There is a waiting time before your next attempt.',
    remedy: 'Come back after the time shown on the screen.',
    staffText: 'The policy’s cool-down after the last counted attempt is still running (attempts.coolDownHours).',
  },
  'policy.country_not_served': {
    title: 'Not available in your country',
    cause: 'Your wallet does not offer this service for your country or region.',
    remedy: 'Contact support to learn what is possible for you.',
    staffText: 'Issuing state or nationality is on the policy’s list of states not served (statesNotServed).',
  },
  'policy.reverification_due': {
    title: 'Time to verify again',
    cause: 'Your last verification is older than your wallet’s rules allow.',
    remedy: 'Record the steps once more to keep using your account in full.',
    staffText: 'The interval since the last approval passed the policy’s limit (reverification.everyDays).',
  },
  'policy.reverification_random': {
    title: 'A routine check',
    cause: 'Your account was picked at random for a routine check.',
    remedy: 'Record the steps once more to keep using your account in full.',
    staffText: 'Drawn by the policy’s random re-verification (reverification.randomPerYear); nothing about this person led to it.',
  },
  'policy.reverification_requested': {
    title: 'Please verify again',
    cause: 'Your wallet asks for a new verification.',
    remedy: 'Record the steps once more to keep using your account in full.',
    staffText: 'Asked by the wallet, by the person, or on risk; the trigger stands in the audit trail (account.reverification_due).',
  },
  'system.analysis_unavailable': {
    title: 'Checks take a little longer',
    cause: 'Part of our checking is not available right now.',
    remedy: 'Leave this as it is; it continues by itself and does not count as an attempt.',
    staffText: 'A required check could not run: a model is missing or altered, or the analysis process ended (modelsUnavailable).',
  },
  'system.internal': {
    title: 'Something broke on our side',
    cause: 'We ran into a problem on our side.',
    remedy: 'Leave this as it is; it continues by itself and does not count as an attempt.',
    staffText: 'An unexpected fault in our own software; the log holds it under the verification id.',
  },
  'system.reviewer_unavailable': {
    title: 'Nobody is free yet',
    cause: 'No member of our team is free at the moment.',
    remedy: 'Keep your place in line; we let you know when it is your turn.',
    staffText: 'No agent or reviewer is on line, or all are taken.',
  },
} as const satisfies Record<CodesOf<'policy' | 'system'>, ReasonText>;
