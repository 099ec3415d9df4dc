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

const FASTEST_MS = 66;
const SLOWEST_MS = 1000;
/** The worker rests a little between two looks, so that a phone of few cores draws its picture; while it records nobody looks at all. */
const WORK_SHARE = 0.85;
/** Dropped frames from which guidance is in the way. */
const MAX_DROPPED = 0.1;
/** A look that takes longer than this tells a person what was, not what is. */
const USELESS_MS = 900;
const MAX_STRIKES = 4;

export const FIRST_PACE: Pace = { intervalMs: 100, usualMs: 60, isOff: false, strikes: 0 };

/** Slower as soon as looks are dear or frames are dropped, off when even the slowest pace disturbs. Pure. Off stays off. */
export function adaptRate(pace: Pace, { tookMs, droppedShare }: Cost): Pace {
  if (pace.isOff) return pace;
  const usualMs = pace.usualMs * 0.7 + tookMs * 0.3;
  const isInTheWay = droppedShare > MAX_DROPPED;
  const wanted = isInTheWay ? pace.intervalMs * 1.6 : Math.max(usualMs / WORK_SHARE, pace.intervalMs * 0.9);
  const intervalMs = Math.min(SLOWEST_MS, Math.max(FASTEST_MS, wanted));
  const isUseless = usualMs > USELESS_MS || (isInTheWay && intervalMs >= SLOWEST_MS);
  const strikes = isUseless ? pace.strikes + 1 : 0;
  return { intervalMs, usualMs, strikes, isOff: strikes >= MAX_STRIKES };
}
