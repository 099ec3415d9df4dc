import { pick, type Random, uniform } from '@mien/samples';
import type { Speaker } from './speakers.ts';

const RATE = 16_000;
const COUNT = 6;
/** Shorter than in a session, where two seconds may pass: what matters is that words stand apart. */
const APART = [0.7, 1.3] as const;

export interface Session {
  readonly digits: string;
  readonly samples: Float32Array;
  /** where each word is, seconds */
  readonly words: readonly { readonly from: number; readonly to: number }[];
}

/** Hum and hiss of a room: power falls with the pitch (Paul Kellet's filter of white noise). */
function room(length: number, random: Random): Float32Array {
  let [a, b, c] = [0, 0, 0];
  return Float32Array.from({ length }, () => {
    const white = random() * 2 - 1;
    a = 0.99765 * a + white * 0.099046;
    b = 0.963 * b + white * 0.2965164;
    c = 0.57 * c + white * 1.0526913;
    return a + b + c + white * 0.1848;
  });
}

const powerOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
const loudest = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6);

/** One speaker reads six digits into a room of that noise. */
export function drawSession({ words }: Speaker, snrDb: number, random: Random): Session {
  const digits = Array.from({ length: COUNT }, () => Math.floor(random() * 10));
  const said = digits.map((digit) => {
    const word = pick(random, words[digit] ?? []);
    return word.map((sample) => (sample / loudest(word)) * 0.5);
  });
  const places: { from: number; to: number }[] = [];
  let at = uniform(random, ...APART);
  for (const word of said) {
    places.push({ from: at, to: at + word.length / RATE });
    at += word.length / RATE + uniform(random, ...APART);
  }
  const noise = room(Math.round(at * RATE), random);
  const speech = said.reduce((sum, word) => sum + powerOf(word), 0) / said.length;
  const gain = Math.sqrt(speech / powerOf(noise) / 10 ** (snrDb / 10));
  const samples = noise.map((sample) => sample * gain);
  for (const [nth, word] of said.entries()) {
    const from = Math.round((places[nth]?.from ?? 0) * RATE);
    for (const [index, sample] of word.entries()) samples[from + index] = (samples[from + index] ?? 0) + sample;
  }
  return { digits: digits.join(''), samples, words: places };
}
