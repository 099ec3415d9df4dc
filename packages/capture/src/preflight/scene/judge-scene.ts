import { FACE_GATES, judgeFaceFrame } from '@mien/analysis/browser';
import type { FaceQualityLimits, ReasonCode } from '@mien/protocol';
import { ok, type ProbeResult, skipped, warn } from '../probe.ts';
import type { SceneReading } from './scene-reading.ts';

/** Rows of the check-up and the server's own gates that speak for each. */
const SCENE_ROWS = {
  light: ['environment.too_dark', 'environment.too_bright', 'environment.backlit', 'environment.uneven_light'],
  background: ['environment.busy_background'],
  company: ['face.multiple', 'environment.not_alone'],
} as const satisfies Record<string, readonly ReasonCode[]>;
export type SceneRow = keyof typeof SCENE_ROWS;

/** A fault must show in this share of frames: a blink or a passer-by is none. */
const MIN_SHARE = 0.5;

/**
 * Holds frames to the gates of one row, with the limits that the server will hold the recording to. Before a step all of it can still be
 * mended, so it warns and blocks nothing. Somebody large beside the person is told as company: nobody has been chosen yet.
 */
export function judgeScene(row: SceneRow, { frames }: SceneReading, quality: FaceQualityLimits): ProbeResult {
  const codes: readonly ReasonCode[] = SCENE_ROWS[row];
  const gates = FACE_GATES.filter(({ code }) => codes.includes(code));
  const seen = row === 'light' ? frames : frames.filter(({ main }) => main !== null);
  if (seen.length === 0) return skipped('no face');
  const faults = seen.flatMap((frame) => {
    const verdict = judgeFaceFrame({ frame, main: frame.main, usualEyeOpening: null }, gates, quality);
    return typeof verdict === 'string' ? [] : [verdict];
  });
  const measurement = measurementOf(row, seen);
  const [code] = mostFrequent(faults.map((fault) => fault.code));
  if (code === undefined || faults.length < seen.length * MIN_SHARE) return ok(measurement);
  return warn(code === 'face.multiple' ? 'environment.not_alone' : code, measurement);
}

function measurementOf(row: SceneRow, frames: SceneReading['frames']): ProbeResult['measurement'] {
  const mains = frames.flatMap(({ main }) => (main === null ? [] : [main]));
  const figures = {
    light: {
      faceBrightness: median(mains.map((main) => main.brightness)),
      frameBrightness: median(frames.map((frame) => frame.frameBrightness)),
      backlight: median(mains.map((main) => main.backlight)),
      uniformity: median(mains.map((main) => main.illuminationUniformity)),
    },
    background: { busyness: median(mains.map((main) => main.backgroundBusyness)) },
    company: { faces: median(frames.map((frame) => frame.faces)), secondFaceSize: median(frames.map((frame) => frame.secondFaceSize)) },
  } as const satisfies Record<SceneRow, ProbeResult['measurement']>;
  return figures[row];
}

function mostFrequent(codes: readonly ReasonCode[]): readonly ReasonCode[] {
  const counts = new Map<ReasonCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle * 100) / 100;
}
