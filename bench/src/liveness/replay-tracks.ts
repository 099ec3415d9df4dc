import type { MeasuredFaceStep } from '@mien/analysis';
import { recordCapture, type ShownPrompt, seededRandom } from '@mien/samples';
import { drawChallenge } from './draw-challenge.ts';
import { type Filmed, retell } from './retell.ts';

export interface EarlierRecording extends Filmed {
  readonly seconds: number;
}

/**
 * An earlier recording shown, perfectly, to a new challenge: pixels are the same whatever was asked for, so they are measured once and
 * only what was asked for is drawn anew. The page keeps every other rule.
 */
export function showAgain(
  recording: EarlierRecording,
  seed: number,
  own: readonly ShownPrompt[] = [],
): Promise<MeasuredFaceStep> | 'same_challenge' {
  const { bytes, seconds } = recording;
  const { prompts } = drawChallenge(seededRandom(seed));
  if (prompts.every(({ value }, at) => own[at]?.value === value)) return 'same_challenge';
  const fitting = prompts.filter(({ to }) => to <= seconds);
  const shown = fitting.length === prompts.length ? prompts : stretch(prompts, seconds);
  return retell(recording, recordCapture({ bytes, seconds, prompts: shown }));
}

/** A recording a little shorter than the challenge: the attacker stops it at the end, so windows move closer. */
function stretch(prompts: readonly ShownPrompt[], seconds: number): ShownPrompt[] {
  const end = prompts.at(-1)?.to ?? seconds;
  return prompts.map(({ value, from, to }) => ({ value, from: (from * (seconds - 0.2)) / end, to: (to * (seconds - 0.2)) / end }));
}
