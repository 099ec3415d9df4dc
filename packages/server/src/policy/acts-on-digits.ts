import { SHIPPED_FALSE_WRONG } from '@mien/analysis';
import type { Policy } from '@mien/protocol';
import type { Config } from '../config/read-config.ts';

/** An action may stand on a recogniser that hears so few honest people wrong, and on no other. */
const MAX_FALSE_WRONG = 0.02;

/** What was measured of who recognises digits here, in the policy's language; null: nothing, or nobody does. */
function falseWrongOf({ digitRecogniser, digitFalseWrong }: Pick<Config, 'digitRecogniser' | 'digitFalseWrong'>, policy: Policy) {
  if (digitRecogniser === 'none') return null;
  return digitRecogniser === 'shipped' ? SHIPPED_FALSE_WRONG[policy.digits.language] : digitFalseWrong;
}

/** Whether wrong digits would cost an honest person something on the word of a recogniser that was not measured good enough. */
export function actsOnUnmeasuredDigits(config: Pick<Config, 'digitRecogniser' | 'digitFalseWrong'>, policy: Policy): boolean {
  const action = policy.actions['voice.digits_wrong'];
  if (action === undefined || action === 'ignore' || action === 'warn') return false;
  const measured = falseWrongOf(config, policy);
  return measured === null || measured > MAX_FALSE_WRONG;
}
