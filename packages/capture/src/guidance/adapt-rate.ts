/** How often guidance looks, and whether it still does. */
export interface Pace {
  /** milliseconds from the start of one look to the next */
  readonly intervalMs: number;
  /** usual time of one look */
  readonly usualMs: number;
  readonly isOff: boolean;
  /** looks in a row at the slowest pace that still disturbed */
  readonly strikes: number;
}

/** What one look cost. */
export interface Cost {
  readonly tookMs: number;
  /** share of camera frames that were dropped since the look before */
  readonly droppedShare: number;
}

/** What guidance runs along with. */
export type Beside = 'nothing' | 'recording';

const FASTEST_MS = 66;
const SLOWEST_MS = 1000;
/** Dropped frames from which guidance is in the way. */
const MAX_DROPPED = 0.1;
/**
 * `workShare`: the worker rests between two looks, so that a phone of few cores draws its picture; a recording has most of the processor.
 * `uselessMs`: a look that takes longer tells a person what was, not what is; beside a recording it is the device that is not quick enough.
 * A recording is disturbed twice at most.
 */
const LIMITS = {
  nothing: { workShare: 0.85, uselessMs: 900, strikes: 4 },
  recording: { workShare: 0.6, uselessMs: 300, strikes: 2 },
} as const satisfies Record<Beside, object>;

/** Whether this device looks quickly enough to look on while it records. */
export const isQuick = ({ usualMs, isOff }: Pace): boolean => !isOff && usualMs <= LIMITS.recording.uselessMs;

export const FIRST_PACE: Pace = { intervalMs: 100, usualMs: 60, isOff: false, strikes: 0 };

/** Slower as soon as looks are dear or frames are dropped, off when even the slowest pace disturbs. Pure. Off stays off. */
export function adaptRate(pace: Pace, { tookMs, droppedShare }: Cost, beside: Beside = 'nothing'): Pace {
  const limits = LIMITS[beside];
  if (pace.isOff) return pace;
  const usualMs = pace.usualMs * 0.7 + tookMs * 0.3;
  const isInTheWay = droppedShare > MAX_DROPPED;
  const wanted = isInTheWay ? pace.intervalMs * 1.6 : Math.max(usualMs / limits.workShare, pace.intervalMs * 0.9);
  const intervalMs = Math.min(SLOWEST_MS, Math.max(FASTEST_MS, wanted));
  const isUseless = usualMs > limits.uselessMs || (isInTheWay && (beside === 'recording' || intervalMs >= SLOWEST_MS));
  const strikes = isUseless ? pace.strikes + 1 : 0;
  return { intervalMs, usualMs, strikes, isOff: strikes >= limits.strikes };
}
