import type { VerificationState } from '@mien/protocol';

/** Who has to do something next, and what. */
type Next =
  | { readonly who: 'applicant'; readonly what: 'begin' | 'film' | 'film_again' | 'correct_data' | 'choose_other_document' }
  | { readonly who: 'service'; readonly what: 'wait' }
  | { readonly who: 'person'; readonly what: 'wait' }
  | { readonly who: 'nobody'; readonly what: 'done' | 'apply_again' | 'nothing' };

/** `retry_required` is told apart by its reasons (RETRY_ORDER). */
const NEXT_OF_STATE = {
  created: { who: 'applicant', what: 'begin' },
  preparing: { who: 'applicant', what: 'begin' },
  capturing: { who: 'applicant', what: 'film' },
  analysing: { who: 'service', what: 'wait' },
  in_review: { who: 'person', what: 'wait' },
  retry_required: { who: 'applicant', what: 'film_again' },
  approved: { who: 'nobody', what: 'done' },
  declined: { who: 'nobody', what: 'apply_again' },
  expired: { who: 'nobody', what: 'apply_again' },
  cancelled: { who: 'nobody', what: 'apply_again' },
  erased: { who: 'nobody', what: 'nothing' },
} as const satisfies Record<VerificationState, Next>;

/** The first that is there is what stands in the way of everything after it: other data, then another document, then filming again. */
const RETRY_ORDER = [
  { action: 'edit_profile', what: 'correct_data' },
  { action: 'choose_other_document', what: 'choose_other_document' },
] as const;

export function nextOf(state: VerificationState, actions: readonly string[]): Next {
  if (state !== 'retry_required') return NEXT_OF_STATE[state];
  const first = RETRY_ORDER.find(({ action }) => actions.includes(action));
  return first === undefined ? NEXT_OF_STATE.retry_required : { who: 'applicant', what: first.what };
}

/** Until a declined or exhausted one cools down, and while another is open, nobody applies again. */
const MAY_REAPPLY: readonly VerificationState[] = ['declined', 'expired', 'cancelled'];

/** Whether, and from when on, the person may apply again. */
export function reapplicationOf(state: VerificationState, nextPossibleAt: Date | null, at: Date) {
  const possible = MAY_REAPPLY.includes(state);
  const waits = nextPossibleAt !== null && nextPossibleAt > at;
  return { possible_now: possible && !waits, possible_at: possible ? (waits ? nextPossibleAt : at).toISOString() : null };
}
