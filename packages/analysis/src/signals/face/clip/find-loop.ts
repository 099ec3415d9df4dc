import type { FaceSignals } from '@mien/protocol';
import { type Measured, measured, notMeasured } from '@mien/protocol';

/** What is left of one frame: media time and 16 × 16 luma means (decode/media.ts). */
export interface FramePrint {
  readonly t: number;
  readonly luma: Uint8Array;
}

type Loop = FaceSignals['loop'] extends Measured<infer Value> ? Value : never;

/** Repeats closer than this are a person holding still. */
const MIN_SECONDS = 1;
/** Cells whose luma deviates by less than this over the clip, levels, show no movement. */
const MIN_DEVIATION = 3;
const MIN_CELLS = 6;
const MAX_CELLS = 48;
/**
 * Difference ÷ the cell's own deviation, root mean square, under which two frames show one moment. Measured over re-encoded loops of 3 s
 * (VP8 and H264 at 0.8 Mbit/s: .55–.59 of the frames found, of .63 that repeat) and people talking for 8–14 s (at most .04).
 */
const SAME = 0.2;
/** Seconds, and at least so many frames, that must repeat in the same order: one pose taken twice is no loop. */
const RUN_SECONDS = 0.6;
const MIN_RUN = 5;
/** Share of repeated frames from which a period is told: somebody who sits still reaches .15. */
const MIN_LOOP = 0.25;
const MIN_FRAMES = 20;
const MAX_FRAMES = 1800;

/**
 * Finds pictures that come again in the same order, as in a recording played twice. Works on every frame's print, judged against how
 * much the clip moves: where nothing moves, nothing can be told to repeat (0, null), and the still-image signals speak instead.
 */
export function findLoop(prints: readonly FramePrint[]): Measured<Loop> {
  const frames = prints.slice(0, MAX_FRAMES);
  if (frames.length < MIN_FRAMES) return notMeasured('too_few_frames');
  const rows = movingCells(frames);
  if (rows === null) return measured({ periodSeconds: null, repeatedRatio: 0 });
  const interval = medianInterval(frames);
  const run = Math.max(MIN_RUN, Math.round(RUN_SECONDS / Math.max(1e-3, interval)));
  const lags = new Map<number, number>();
  let repeated = 0;
  for (let now = run - 1; now < frames.length; now++) {
    const lag = latestRepeat(frames, rows, now, run);
    if (lag === null) continue;
    repeated++;
    lags.set(lag, (lags.get(lag) ?? 0) + 1);
  }
  const repeatedRatio = repeated / frames.length;
  const commonest = [...lags].sort((a, b) => b[1] - a[1])[0];
  return measured({ periodSeconds: commonest === undefined || repeatedRatio < MIN_LOOP ? null : commonest[0] * interval, repeatedRatio });
}

/** Frames ago that the last `run` frames were shown before, at least a second earlier; null when never. */
function latestRepeat(frames: readonly FramePrint[], rows: readonly Float32Array[], now: number, run: number): number | null {
  const t = frames[now]?.t ?? 0;
  for (let before = now - 1; before >= run - 1; before--) {
    if (t - (frames[before]?.t ?? 0) < MIN_SECONDS) continue;
    let same = true;
    for (let k = 0; k < run && same; k++) same = isSame(rows[now - k] as Float32Array, rows[before - k] as Float32Array);
    if (same) return now - before;
  }
  return null;
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  const limit = SAME * SAME * a.length;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    sum += difference * difference;
    if (sum > limit) return false;
  }
  return true;
}

/** Each frame's liveliest cells, divided by their deviation over the clip; null when too few move. */
function movingCells(frames: readonly FramePrint[]): Float32Array[] | null {
  const size = frames[0]?.luma.length ?? 0;
  const deviations = Array.from({ length: size }, (_, cell) => deviationOf(frames, cell));
  const cells = deviations
    .map((deviation, cell) => ({ deviation, cell }))
    .filter(({ deviation }) => deviation >= MIN_DEVIATION)
    .sort((a, b) => b.deviation - a.deviation)
    .slice(0, MAX_CELLS);
  if (cells.length < MIN_CELLS) return null;
  return frames.map(({ luma }) => Float32Array.from(cells, ({ cell, deviation }) => (luma[cell] as number) / deviation));
}

function deviationOf(frames: readonly FramePrint[], cell: number): number {
  let sum = 0;
  let squares = 0;
  for (const { luma } of frames) {
    const value = luma[cell] as number;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares / frames.length - (sum / frames.length) ** 2));
}

function medianInterval(frames: readonly FramePrint[]): number {
  const gaps = frames.slice(1).map(({ t }, index) => t - (frames[index]?.t ?? 0));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
