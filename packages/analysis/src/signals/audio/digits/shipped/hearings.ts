const RATE = 16_000;
/** What comes before and after a word, at most, as hearDigits cuts it. */
const AROUND = 0.3 * RATE;

interface Hearing {
  /** how much of what is around the word is left, samples on each side */
  readonly around: number;
  /** over 1: said quicker and higher */
  readonly pace: number;
}

/** One and the same word heard in so many ways: who hears the same each time is sure. */
const HEARINGS: readonly Hearing[] = [
  { around: 0.2 * RATE, pace: 1 },
  { around: 0.1 * RATE, pace: 1 },
  { around: 0.3 * RATE, pace: 1 },
  { around: 0.2 * RATE, pace: 0.92 },
  { around: 0.2 * RATE, pace: 1.08 },
];

/** Quicker or slower by straight lines between samples: the model hears up to 3.7 kHz alone. */
function atPace(samples: Float32Array, pace: number): Float32Array {
  if (pace === 1) return samples;
  return Float32Array.from({ length: Math.floor(samples.length / pace) }, (_, index) => {
    const at = index * pace;
    const low = Math.floor(at);
    const [a, b] = [samples[low] ?? 0, samples[low + 1] ?? 0];
    return a + (b - a) * (at - low);
  });
}

const LOUDEST = 0.5;

/** @param samples one word and 0.3 s around it @returns the ways to hear it, each as loud */
export function hearingsOf(samples: Float32Array): readonly Float32Array[] {
  const top = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6);
  const level = samples.map((sample) => (sample / top) * LOUDEST);
  return HEARINGS.map(({ around, pace }) => {
    const off = Math.max(0, Math.round(AROUND - around));
    return atPace(level.slice(off, Math.max(off, level.length - off)), pace);
  });
}
