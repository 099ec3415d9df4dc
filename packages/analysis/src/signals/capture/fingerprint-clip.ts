import type { ClipFingerprint } from '@mien/protocol';
import type { FramePrint } from '../face/clip/find-loop.ts';

const VIDEO_STEP_SECONDS = 0.1;
/** Each step is compared with the one so many before it: 0.4 s, in which a head has moved. */
const STEPS_BACK = 4;
/** Luma levels under which a cell did not change: two codecs differ by one or two. */
const DEAD_BAND = 2.5;
const MAX_STEPS = 400;
const CELLS = 8;
/** A frame that comes a moment late still belongs to its step, seconds. */
const HALF_A_FRAME = 0.016;

const AUDIO_STEP = 2048;
const RATE = 16_000;
/** Edges of 17 bands, spaced as the ear does, 300 to 3,000 Hz. */
const BANDS = Array.from({ length: 17 }, (_, band) => 300 * 10 ** (band / 16));
const MAX_AUDIO_STEPS = 500;

/** @param prints 16 × 16 luma means of all frames; @param samples 16 kHz mono, or null without sound */
export const fingerprintClip = (prints: readonly FramePrint[], samples: Float32Array | null): ClipFingerprint => ({
  video: fingerprintVideo(prints),
  audio: samples === null ? [] : fingerprintAudio(samples),
});

/** Only what changes is kept: two clips of one person at one desk look alike and do not move alike. */
function fingerprintVideo(prints: readonly FramePrint[]): string[] {
  const first = prints[0]?.t ?? 0;
  const last = prints.at(-1)?.t ?? 0;
  const steps = Math.min(MAX_STEPS, Math.floor((last - first) / VIDEO_STEP_SECONDS));
  const cells: Float32Array[] = [];
  let at = 0;
  for (let step = 0; step <= steps; step++) {
    while (at < prints.length - 1 && (prints[at + 1] as FramePrint).t <= first + step * VIDEO_STEP_SECONDS + HALF_A_FRAME) at++;
    cells.push(toCells((prints[at] as FramePrint).luma));
  }
  const words = cells.slice(STEPS_BACK).map((now, step) => {
    const before = cells[step] as Float32Array;
    return toHex(now, before, 1) + toHex(now, before, -1);
  });
  return words;
}

/** 16 × 16 to 8 × 8 means. */
function toCells(luma: Uint8Array): Float32Array {
  const side = Math.round(Math.sqrt(luma.length));
  const scale = side / CELLS;
  const cells = new Float32Array(CELLS * CELLS);
  for (let i = 0; i < luma.length; i++) {
    const cell = Math.floor(Math.floor(i / side) / scale) * CELLS + Math.floor((i % side) / scale);
    cells[cell] = (cells[cell] as number) + (luma[i] as number) / scale ** 2;
  }
  return cells;
}

function toHex(now: Float32Array, before: Float32Array, sign: 1 | -1): string {
  let text = '';
  for (let from = 0; from < now.length; from += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit++)
      if (sign * ((now[from + bit] as number) - (before[from + bit] as number)) > DEAD_BAND) digit |= 1 << bit;
    text += digit.toString(16);
  }
  return text;
}

/** Signs of how energy differences between neighbouring bands change from step to step (Haitsma and Kalker 2002). */
function fingerprintAudio(samples: Float32Array): string[] {
  const steps = Math.min(MAX_AUDIO_STEPS, Math.floor(samples.length / AUDIO_STEP));
  let before: number[] | null = null;
  const words: string[] = [];
  for (let step = 0; step < steps; step++) {
    const part = samples.subarray(step * AUDIO_STEP, (step + 1) * AUDIO_STEP);
    const energies = BANDS.map((hertz) => energyAt(part, hertz));
    if (before !== null) {
      let word = 0;
      for (let band = 0; band < 16; band++) {
        const now = (energies[band] as number) - (energies[band + 1] as number);
        const then = (before[band] as number) - (before[band + 1] as number);
        if (now - then > 0) word |= 1 << band;
      }
      words.push(word.toString(16).padStart(4, '0'));
    }
    before = energies;
  }
  return words;
}

/** Log energy near one frequency (Goertzel). */
function energyAt(samples: Float32Array, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + factor * one - two, one];
  return Math.log(one * one + two * two - factor * one * two + 1e-9);
}
