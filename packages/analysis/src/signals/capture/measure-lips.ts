import { type LipSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import type { TrackPoint } from '../face/clip/track-point.ts';

/** 25 steps a second: lips and syllables are slower than half of that. */
const STEP_SECONDS = 0.04;
const RATE = 16_000;
/** Delays between sound and picture that recorders make, steps. */
const LAGS = { from: -3, to: 8 } as const;
const MIN_SECONDS = 2;
/** Band of the voice (telephone band): breath, hum and hiss lie outside. */
const BAND = { low: 250, high: 3800 } as const;
/** Quieter than this under the loud parts is silence, dB. */
const FLOOR_DB = 35;

/** Sum of two correlations with the envelope of speech, lip gap and lip speed, at the delay where it is largest. */
export function measureLips(track: readonly TrackPoint[], samples: Float32Array): Measured<LipSignals> {
  const last = track.at(-1)?.t ?? 0;
  const first = track[0]?.t ?? 0;
  const steps = Math.floor((Math.min(last, samples.length / RATE) - first) / STEP_SECONDS);
  if (steps * STEP_SECONDS < MIN_SECONDS) return notMeasured('too_few_frames');
  const gap = resampleGap(track, first, steps);
  const speed = gap.map((value, at) => Math.abs(value - (gap[Math.max(0, at - 1)] as number)));
  const envelope = smooth(envelopeOf(samples, first, steps));
  let best = { score: Number.NEGATIVE_INFINITY, lagSeconds: 0 };
  for (let lag = LAGS.from; lag <= LAGS.to; lag++) {
    const score = correlate(smooth(gap), envelope, lag) + correlate(smooth(speed), envelope, lag);
    if (score > best.score) best = { score, lagSeconds: lag * STEP_SECONDS };
  }
  return measured(best);
}

function resampleGap(track: readonly TrackPoint[], first: number, steps: number): number[] {
  let next = 0;
  return Array.from({ length: steps }, (_, step) => {
    const t = first + step * STEP_SECONDS;
    while (next < track.length - 1 && (track[next + 1] as TrackPoint).t <= t) next++;
    const [a, b] = [track[next] as TrackPoint, track[next + 1] ?? (track[next] as TrackPoint)];
    const share = b.t > a.t ? (t - a.t) / (b.t - a.t) : 0;
    return a.mouthOpening + (b.mouthOpening - a.mouthOpening) * Math.min(1, Math.max(0, share));
  });
}

/** Log energy of each step in the band, by one-pole filters, held to the loudest 35 dB. */
function envelopeOf(samples: Float32Array, first: number, steps: number): number[] {
  const keepLow = Math.exp((-2 * Math.PI * BAND.low) / RATE);
  const keepHigh = Math.exp((-2 * Math.PI * BAND.high) / RATE);
  const width = Math.round(STEP_SECONDS * RATE);
  let low = 0;
  let band = 0;
  const levels = Array.from({ length: steps }, (_, step) => {
    const from = Math.round(first * RATE) + step * width;
    let power = 0;
    for (let i = from; i < from + width; i++) {
      const sample = samples[i] ?? 0;
      low = keepLow * low + (1 - keepLow) * sample;
      band = keepHigh * band + (1 - keepHigh) * (sample - low);
      power += band * band;
    }
    return 10 * Math.log10(power / width + 1e-10);
  });
  const loud = [...levels].sort((a, b) => a - b)[Math.floor(levels.length * 0.95)] ?? 0;
  return levels.map((level) => Math.max(level, loud - FLOOR_DB));
}

const smooth = (values: readonly number[]): number[] =>
  values.map((value, at) => (value + (values[at - 1] ?? value) + (values[at + 1] ?? value)) / 3);

/** Correlation of `a` some steps later with `b`; 0 where either stands still. */
function correlate(a: readonly number[], b: readonly number[], lag: number): number {
  const from = Math.max(0, lag);
  const to = Math.min(a.length, b.length + lag);
  const x = a.slice(from, to);
  const y = b.slice(from - lag, to - lag);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [mx, my] = [mean(x), mean(y)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((value, at) => {
    const dx = value - mx;
    const dy = (y[at] as number) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx < 1e-9 || yy < 1e-9 ? 0 : xy / Math.sqrt(xx * yy);
}
