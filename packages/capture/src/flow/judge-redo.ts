import { type Answer, isPassing } from '../api/call-server.ts';
import type { RedoCause } from '../api/shapes.ts';

/**
 * `begins`: the step is filmed again. `begins_unheard`: as well, though the server could not be told. `used_up`: it was begun again for
 * free as often as it may be. `exhausted`: the attempts are over, and the server leads on. `refused`: not now.
 */
export type Redo = 'begins' | 'begins_unheard' | 'used_up' | 'exhausted' | 'refused';
type Effect = { readonly effect: 'goes_on' | 'ends_next_begins' | 'ends_exhausted' };

/** What the server's answer to a step that is to be filmed again means for who stands before it. Pure. */
export function judgeRedo(answer: Answer<Effect>, cause: RedoCause): Redo {
  if (answer.ok) return answer.value.effect === 'ends_exhausted' ? 'exhausted' : 'begins';
  // its status is that of a passing trouble; whoever waited for it to pass would film in vain for ever
  if (answer.code === 'step.restarts_used_up') return 'used_up';
  // asked twice after a lost answer: the step is pending already
  if (answer.code === 'step.not_expected') return 'begins';
  // without a network nobody is left before a screen that waits for it: the server hears of it when filming begins
  return cause === 'technical' && isPassing(answer) ? 'begins_unheard' : 'refused';
}
