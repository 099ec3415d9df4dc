import type { ApplicantText, ReasonClass } from '../../reason.ts';

/**
 * What an applicant reads wherever the exact reason is kept from them, by class: the same words for every such reason,
 * so that trying again teaches nothing about what was noticed.
 */
export const PUBLIC_EN = {
  free: {
    title: 'Recording not usable',
    cause: 'This part of the recording cannot be used.',
    remedy: 'Record this step once more; it does not count as an attempt.',
  },
  retry: {
    title: 'One more recording needed',
    cause: 'This recording is not enough for us to confirm this step.',
    remedy: 'Record this step again in bright, even light and follow each instruction on the screen.',
  },
  other_document: {
    title: 'Another document needed',
    cause: 'This document is not enough for us to confirm this step.',
    remedy: 'Choose another accepted document and record it.',
  },
  fix_data: {
    title: 'Compare your details',
    cause: 'Some details differ between your document and your wallet profile.',
    remedy: 'Compare the document with your wallet profile and correct what differs.',
  },
  wait: {
    title: 'A moment, please',
    cause: 'We need a little more time on our side.',
    remedy: 'Leave this as it is; it continues by itself.',
  },
  support: {
    title: 'Our team takes a look',
    cause: 'A member of our team needs to look at your verification before it continues.',
    remedy: 'Contact support if you have a question or something to add.',
  },
  final: {
    title: 'We cannot approve this',
    cause: 'We cannot approve this verification.',
    remedy: 'Contact support if you want a person to look at this decision again.',
  },
} as const satisfies Record<ReasonClass, ApplicantText>;
