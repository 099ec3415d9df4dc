import { type Measured, measured, notMeasured, type PictureSignals } from '@mien/protocol';
import type { Glance } from '../media.ts';

/** 99th percentile of luma under this is black (16 of 255, as the signal's definition says). */
const BLACK = 16;
/** Largest change of one cell's mean between pictures of a still scene: 2 over VP8, VP9 and H264 from 60 kbit/s to 1.5 Mbit/s, key frames included. */
const CODING_NOISE = 2;

/**
 * Black and frozen shares from the glances of all decoded frames, in order of time. A frozen run is a stretch in which no
 * cell of any picture differs from the run's first picture by more than coding noise; a live camera's hand, breath or blink does.
 */
export function measurePicture(glances: readonly Glance[], durationSeconds: number): Measured<PictureSignals> {
  if (glances.length === 0) return notMeasured('too_few_frames');
  const ordered = [...glances].sort((a, b) => a.t - b.t);
  const blackFrames = ordered.filter(({ luma }) => percentile99(luma) < BLACK).length;
  return measured({
    blackRatio: blackFrames / ordered.length,
    frozenRatio: durationSeconds > 0 ? Math.min(1, longestStillRun(ordered) / durationSeconds) : 0,
    sampledFrames: ordered.length,
  });
}

/** Seconds of the longest run of two pictures or more; each picture stands for one interval, so a still clip counts whole. */
function longestStillRun(glances: readonly Glance[]): number {
  let longest = 0;
  let from = 0;
  const end = (to: number): void => {
    const pictures = to - from;
    const seconds = ((glances[to - 1] as Glance).t - (glances[from] as Glance).t) * (pictures / (pictures - 1));
    if (pictures > 1) longest = Math.max(longest, seconds);
    from = to;
  };
  glances.forEach((glance, index) => {
    if (!isStillBetween(glances[from] as Glance, glance)) end(index);
  });
  end(glances.length);
  return longest;
}

function isStillBetween(a: Glance, b: Glance): boolean {
  for (let i = 0; i < a.luma.length; i++) if (Math.abs((a.luma[i] as number) - (b.luma[i] as number)) > CODING_NOISE) return false;
  return true;
}

function percentile99(luma: Uint8Array): number {
  const sorted = [...luma].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}
