import { type AudioSignals, type DigitLanguage, type Measured, measured, notMeasured } from '@mien/protocol';
import type { PromptWindow } from '../../capture/list-windows.ts';
import type { DigitRecogniser, HeardWord } from './digit-recogniser.ts';
import { readDigit } from './read-digit.ts';

const RATE = 16_000;
/** Around a word: its first sound may be softer than what is told as speech, and a recogniser needs to hear where it begins. */
const MARGIN_SECONDS = 0.3;

interface Heard {
  readonly digits: AudioSignals['digits'];
  readonly hearing: AudioSignals['hearing'];
}
const nothing = (why: Extract<Measured<string>, { measured: false }>): Heard => ({ digits: why, hearing: undefined });

/**
 * What was said for each digit, one character each; `?` where nothing was said in its window or it was not understood. 零 and 〇, 一 and 幺,
 * 二 and 两 are one digit.
 */
export async function hearDigits(
  windows: readonly PromptWindow[],
  speech: AudioSignals['speech'],
  samples: Float32Array,
  recogniser: DigitRecogniser,
  language: DigitLanguage | null,
): Promise<Heard> {
  const digits = windows.filter(({ kind }) => kind === 'digit');
  if (digits.length === 0) return nothing(notMeasured('not_asked'));
  if (!speech.measured) return nothing(speech);
  const words: { readonly result: 'right' | 'wrong' | 'unsure'; readonly confidence: number | null }[] = [];
  let heard = '';
  for (const { window, value } of digits) {
    const said = window === null ? undefined : speech.value.segments.find(({ from }) => from >= window.from && from < window.to);
    const word = said === undefined ? NOTHING_SAID : wordOf(await recogniser.hear(cut(samples, said), language));
    const digit = readDigit(word.text);
    heard += digit;
    words.push({ result: digit === '?' ? 'unsure' : digit === value ? 'right' : 'wrong', confidence: word.confidence });
  }
  return { digits: measured(heard), hearing: { recogniser: recogniser.id, language, words } };
}

const NOTHING_SAID: HeardWord = { text: '', confidence: null };
const wordOf = (heard: HeardWord | string): HeardWord => (typeof heard === 'string' ? { text: heard, confidence: null } : heard);

const cut = (samples: Float32Array, { from, to }: { readonly from: number; readonly to: number }): Float32Array =>
  samples.slice(Math.max(0, Math.round((from - MARGIN_SECONDS) * RATE)), Math.round((to + MARGIN_SECONDS) * RATE));
