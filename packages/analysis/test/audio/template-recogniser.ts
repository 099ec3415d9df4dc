import { speak } from '@mien/samples';
import type { DigitRecogniser } from '../../src/signals/audio/digits/digit-recogniser.ts';

const WORDS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const STEP = 160;
const WIDTH = 400;
/** Centres of 24 bands from 150 to 5,500 Hz, spaced as the ear does. */
const BANDS = Array.from({ length: 24 }, (_, band) => 150 * (5500 / 150) ** (band / 23));

/** Log energies of the loud part, each frame less its own mean: level and room drop out. */
function featuresOf(samples: Float32Array): number[][] {
  const loud = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) * 0.1;
  const from = Math.max(0, samples.findIndex((sample) => Math.abs(sample) > loud) - STEP);
  const to = samples.length - [...samples].reverse().findIndex((sample) => Math.abs(sample) > loud);
  const frames: number[][] = [];
  for (let at = from; at + WIDTH <= to; at += STEP) {
    const energies = BANDS.map((hertz) => energyAt(samples.subarray(at, at + WIDTH), hertz));
    const mean = energies.reduce((sum, energy) => sum + energy, 0) / energies.length;
    frames.push(energies.map((energy) => energy - mean));
  }
  return frames;
}

function energyAt(samples: Float32Array, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / 16_000);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + factor * one - two, one];
  return Math.log(one * one + two * two - factor * one * two + 1e-3);
}

/** Cost of the best alignment, by frame. */
function align(a: readonly number[][], b: readonly number[][]): number {
  let before: number[] = [];
  for (const [i, frame] of a.entries()) {
    const now: number[] = [];
    for (const [j, other] of b.entries()) {
      const cost = Math.hypot(...frame.map((value, band) => value - (other[band] ?? 0)));
      const best =
        i === 0 && j === 0
          ? 0
          : Math.min(
              before[j] ?? Number.POSITIVE_INFINITY,
              now[j - 1] ?? Number.POSITIVE_INFINITY,
              before[j - 1] ?? Number.POSITIVE_INFINITY,
            );
      now.push(cost + best);
    }
    before = now;
  }
  return (before.at(-1) ?? Number.POSITIVE_INFINITY) / (a.length + b.length);
}

/** A small recogniser of one voice: ten words said once, compared by dynamic time warping. It knows nobody but espeak. */
export async function openTemplateRecogniser(): Promise<DigitRecogniser> {
  const templates: { readonly word: string; readonly features: number[][] }[] = [];
  for (const word of WORDS) templates.push({ word, features: featuresOf(await speak(word, 'cmn')) });
  return {
    id: 'templates',
    hear: async (samples) => {
      const heard = featuresOf(samples);
      const costs = templates.map(({ word, features }) => ({ word, cost: align(heard, features) }));
      return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).word;
    },
  };
}
