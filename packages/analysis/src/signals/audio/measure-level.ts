/** Power under this counts as digital silence: −120 dB, far under 16-bit quantisation noise (−98 dB). */
const SILENCE_POWER = 1e-12;
/** Full scale for clipping: codecs smear a clipped crest a little below 1. */
const FULL_SCALE = 0.985;
/** A crest of one or two samples is a loud sound; three are cut off. */
const CLIPPED_RUN = 3;

export interface Level {
  /** largest |sample|; codecs may pass 1 a little */
  readonly peak: number;
  /** RMS of the whole recording, dB relative to full scale, −120 at the least */
  readonly levelDb: number;
  /** share of samples in runs of three or more at full scale */
  readonly clippedRatio: number;
}

/** Level and clipping of samples in −1…1. No samples: silence. */
export function measureLevel(samples: Float32Array): Level {
  let peak = 0;
  let power = 0;
  let clipped = 0;
  let run = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    peak = Math.max(peak, size);
    power += sample * sample;
    run = size >= FULL_SCALE ? run + 1 : 0;
    if (run === CLIPPED_RUN) clipped += CLIPPED_RUN;
    else if (run > CLIPPED_RUN) clipped++;
  }
  const count = Math.max(1, samples.length);
  return { peak, levelDb: toDecibels(power / count), clippedRatio: clipped / count };
}

/** Mean power to dB relative to full scale, −120 at the least. */
export const toDecibels = (power: number): number => 10 * Math.log10(Math.max(SILENCE_POWER, power));
