import type { SoundWindow } from './listen.ts';

/** One tone of our own prompt: when it was played, on the same clock as the windows. */
export interface PlayedTone {
  readonly hertz: number;
  readonly from: number;
  readonly to: number;
}

export interface ToneSearch {
  /** seconds after playing at which all tones are heard best */
  readonly lagSeconds: number;
  /** the weakest tone's rise over its neighbours against its own silence, dB */
  readonly riseDb: number;
  readonly isHeard: boolean;
}

/** Speakers and system buffers delay by 20–300 ms; Bluetooth by up to half a second. */
const MAX_LAG = 0.6;
const LAG_STEP = 0.02;
/** Neighbours that a voice's harmonics fill as much as the tone's own band; the nearest lies beyond the window's main lobe. */
const NEIGHBOURS = [-260, -180, -110, 110, 180, 260];
/** A tone stands out of its neighbourhood by more than speech ever does in all bands in turn at one lag. */
const MIN_RISE_DB = 9;
const MIN_PROMINENCE_DB = 9;
/** Windows a tone must have been heard in, else there was nothing to judge. */
const MIN_WINDOWS = 2;

/**
 * Whether our own prompt is found in what the microphone heard. Loudness says nothing: somebody may speak at that moment. What speech does
 * not do is rise in one narrow band against its neighbours, in each band only while that band's tone sounds, all at one lag.
 */
export function findTones(windows: readonly SoundWindow[], tones: readonly PlayedTone[], sampleRate: number): ToneSearch {
  const prominences = tones.map(({ hertz }) => windows.map(({ samples }) => prominenceAt(samples, hertz, sampleRate)));
  const half = (windows[0]?.samples.length ?? 0) / sampleRate / 2;
  let best: ToneSearch = { lagSeconds: 0, riseDb: Number.NEGATIVE_INFINITY, isHeard: false };
  for (let lag = 0; lag <= MAX_LAG + 1e-9; lag += LAG_STEP) {
    let weakest = Number.POSITIVE_INFINITY;
    let weakestOn = Number.POSITIVE_INFINITY;
    tones.forEach(({ from, to }, index) => {
      const on: number[] = [];
      const off: number[] = [];
      windows.forEach(({ endsAt }, at) => {
        const middle = endsAt - half - lag;
        const value = (prominences[index] as number[])[at] as number;
        if (middle - half >= from && middle + half <= to) on.push(value);
        else if (middle + half < from || middle - half > to) off.push(value);
      });
      const level = on.length < MIN_WINDOWS ? Number.NEGATIVE_INFINITY : median(on);
      weakestOn = Math.min(weakestOn, level);
      weakest = Math.min(weakest, level - median(off));
    });
    if (weakest > best.riseDb)
      best = { lagSeconds: lag, riseDb: weakest, isHeard: weakest >= MIN_RISE_DB && weakestOn >= MIN_PROMINENCE_DB };
  }
  return best;
}

/** Power in the tone's band over the loudest of its neighbours', dB. */
function prominenceAt(samples: Float32Array, hertz: number, sampleRate: number): number {
  const own = powerAt(samples, hertz, sampleRate);
  const around = Math.max(...NEIGHBOURS.map((offset) => powerAt(samples, hertz + offset, sampleRate)));
  return 10 * Math.log10((own + 1e-14) / (around + 1e-14));
}

/** Goertzel's algorithm under a Hann window. */
function powerAt(samples: Float32Array, hertz: number, sampleRate: number): number {
  const step = (2 * Math.PI * hertz) / sampleRate;
  const factor = 2 * Math.cos(step);
  const turn = (2 * Math.PI) / samples.length;
  let [before, last] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const next = (samples[i] as number) * (0.5 - 0.5 * Math.cos(turn * i)) + factor * last - before;
    before = last;
    last = next;
  }
  return (last * last + before * before - factor * last * before) / (samples.length * samples.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
