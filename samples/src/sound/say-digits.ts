import { speak, type Voice } from './speak.ts';

const RATE = 16_000;
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** What a voice says for each digit, 0 first. */
export const DIGIT_WORDS: Readonly<Record<Voice, readonly string[]>> = {
  'en-gb': ENGLISH,
  'en-us': ENGLISH,
  cmn: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
};

export interface SaidDigit {
  readonly value: string;
  /** seconds of the recording at which the word begins to be heard */
  readonly at: number;
}

/** Digits said one by one into a quiet room: 16 kHz mono. */
export async function sayDigits(said: readonly SaidDigit[], seconds: number, voice: Voice): Promise<Float32Array> {
  const audio = new Float32Array(Math.round(seconds * RATE));
  for (const { value, at } of said) {
    const word = await speak(DIGIT_WORDS[voice][Number(value)] ?? value, voice);
    const loud = word.findIndex((sample) => Math.abs(sample) > 0.05);
    const from = Math.round(at * RATE);
    audio.set(word.subarray(Math.max(0, loud)).subarray(0, Math.max(0, audio.length - from)), from);
  }
  // a room is never digitally silent
  return audio.map((sample, i) => sample + 0.0015 * Math.sin(i * 12.9898 * i));
}
