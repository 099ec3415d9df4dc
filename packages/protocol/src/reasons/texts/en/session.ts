import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const SESSION_EN = {
  'session.link_expired': {
    title: 'This link has expired',
    cause: 'The time for using this link is over.',
    remedy: 'Start again from your wallet to get a new link.',
    staffText: 'The session token or the challenge is past its expiry time.',
  },
  'session.already_open': {
    title: 'Open in another window',
    cause: 'This verification is already open in another window or on another device.',
    remedy: 'Continue there, or close it there and check again here.',
    staffText: 'Another client holds the lease of this verification.',
  },
  'session.abandoned': {
    title: 'The step timed out',
    cause: 'Nothing happened for a while, so this step stopped.',
    remedy: 'Start this step again when you are ready; it does not count as an attempt.',
    staffText: 'No client activity within the time limit of the step.',
  },
  'session.backgrounded': {
    title: 'Recording was paused',
    cause: 'This page went into the background during the recording.',
    remedy: 'Record this step again and stay on this page until it is done.',
    staffText: 'The page became hidden during capture (visibility event, or a gap of kind hidden in the clip manifest).',
  },
  'consent.declined': {
    title: 'Verify in another way',
    cause: 'You chose not to have your face compared automatically.',
    remedy: 'Contact support to be verified by a person instead.',
    staffText: 'Consent to automatic face processing was declined; only the attended route is open and no face model may run.',
  },
  'consent.withdrawn': {
    title: 'Consent withdrawn',
    cause: 'You withdrew your consent, so automatic processing has stopped.',
    remedy: 'Contact support to be verified by a person instead.',
    staffText: 'Consent was withdrawn: jobs are stopped and face templates destroyed; only the attended route is open.',
  },
  'consent.alternative_requested': {
    title: 'A person verifies you',
    cause: 'You asked to be verified by a person.',
    remedy: 'Contact support to agree on the next step.',
    staffText: 'The attended route was requested; no face model may run.',
  },
} as const satisfies Record<CodesOf<'session' | 'consent'>, ReasonText>;
