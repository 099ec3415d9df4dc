import type { AudioSignals } from '@mien/protocol';
import { WINDOW } from './find-speech.ts';
import { toDecibels } from './measure-level.ts';

type Speech = Omit<Extract<AudioSignals['speech'], { measured: true }>['value'], 'modelId'>;

const WINDOW_SECONDS = WINDOW / 16000;
/** Thresholds of the measured table: speech over .6, noise under .15 with such neighbours; SNR within .8 dB of the truth. */
const SPEECH = 0.6;
const NOISE = 0.15;
/** A segment goes on through what is not clearly silence, and through pauses up to four windows: stops inside words last 100 ms. */
const STILL_SPEECH = 0.35;
const PAUSE_WINDOWS = 4;

/** Speech time, levels and segments from samples at 16 kHz and the probability of each window. */
export function measureSpeech(samples: Float32Array, probabilities: Float32Array): Speech {
  const powers = Array.from(probabilities, (_, index) => powerOf(samples.subarray(index * WINDOW, (index + 1) * WINDOW)));
  const speaking = powers.filter((_, index) => (probabilities[index] ?? 0) > SPEECH);
  const quiet = powers.filter((_, index) => isNoise(probabilities, index));
  const noise = quiet.length > 0 ? mean(quiet) : lowTenth(powers);
  const speech = mean(speaking);
  return {
    seconds: speaking.length * WINDOW_SECONDS,
    levelDb: toDecibels(speech),
    noiseDb: toDecibels(noise),
    snrDb: toDecibels(speech - noise) - toDecibels(noise),
    segments: segmentsOf(probabilities),
  };
}

const isNoise = (probabilities: Float32Array, index: number): boolean =>
  [index - 1, index, index + 1].every((near) => (probabilities[near] ?? 0) < NOISE);

/** Where somebody speaks without a pause, noise is under the quietest tenth. */
const lowTenth = (powers: readonly number[]): number => [...powers].sort((a, b) => a - b)[Math.floor(powers.length / 10)] ?? 0;

function segmentsOf(probabilities: Float32Array): Speech['segments'] {
  const segments: Speech['segments'] = [];
  let from = -1;
  let last = -1;
  const close = (): void => {
    if (from >= 0) segments.push({ from: from * WINDOW_SECONDS, to: (last + 1) * WINDOW_SECONDS });
    from = -1;
  };
  probabilities.forEach((probability, index) => {
    if (from < 0 && probability > SPEECH) from = index;
    if (from >= 0 && probability > STILL_SPEECH) last = index;
    if (from >= 0 && index - last > PAUSE_WINDOWS) close();
  });
  close();
  return segments;
}

function powerOf(window: Float32Array): number {
  let sum = 0;
  for (const sample of window) sum += sample * sample;
  return sum / Math.max(1, window.length);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
