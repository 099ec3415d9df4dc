import { type AudioSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import type { PromptWindow } from '../../capture/list-windows.ts';
import type { DigitRecogniser } from './digit-recogniser.ts';
import { readDigit } from './read-digit.ts';

const RATE = 16_000;
/** Around a word: its first sound may be softer than what is told as speech. */
const MARGIN_SECONDS = 0.2;

/** What was said for each digit, one character each; `?` where nothing was said in its window or it was not understood. */
export async function hearDigits(
  windows: readonly PromptWindow[],
  speech: AudioSignals['speech'],
  samples: Float32Array,
  recogniser: DigitRecogniser,
): Promise<Measured<string>> {
  const digits = windows.filter(({ kind }) => kind === 'digit');
  if (digits.length === 0) return notMeasured('not_asked');
  if (!speech.measured) return speech;
  let heard = '';
  for (const { window } of digits) {
    const said = window === null ? undefined : speech.value.segments.find(({ from }) => from >= window.from && from < window.to);
    heard += said === undefined ? '?' : readDigit(await recogniser.hear(cut(samples, said)));
  }
  return measured(heard);
}

const cut = (samples: Float32Array, { from, to }: { readonly from: number; readonly to: number }): Float32Array =>
  samples.slice(Math.max(0, Math.round((from - MARGIN_SECONDS) * RATE)), Math.round((to + MARGIN_SECONDS) * RATE));
