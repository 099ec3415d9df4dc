import type { Seen } from './instruction.ts';

/** What the person reads, and what might replace it. */
export interface Steadiness {
  readonly shown: Seen | null;
  readonly shownAt: number;
  /** when a frame last said what is shown */
  readonly shownSeenAt: number;
  readonly next: Seen | null;
  readonly nextAt: number;
}

/** An instruction can be read: nothing replaces it before. */
const READABLE_MS = 1000;
/** Another must be seen without interruption for so long: a blink or a passing shadow changes nothing. */
const PERSISTS_MS = 400;
/** What no frame has said for so long is not true any more, even where nothing else persists. */
const STALE_MS = 1400;

export const UNSTEADY: Steadiness = { shown: null, shownAt: 0, shownSeenAt: 0, next: null, nextAt: 0 };

/**
 * Takes what one frame shows and gives what is to be read. Pure; `now` in milliseconds.
 * Whatever comes in, two changes are never nearer than the time it takes to read one.
 */
export function stabilise(state: Steadiness, seen: Seen, now: number): Steadiness {
  if (state.shown === null) return { shown: seen, shownAt: now, shownSeenAt: now, next: null, nextAt: 0 };
  if (seen === state.shown) return { ...state, shownSeenAt: now, next: null };
  const waiting = state.next === seen ? state : { ...state, next: seen, nextAt: now };
  const isReadable = now - state.shownAt >= READABLE_MS;
  const persists = now - waiting.nextAt >= PERSISTS_MS;
  const isStale = now - state.shownSeenAt >= STALE_MS;
  return isReadable && (persists || isStale) ? { shown: seen, shownAt: now, shownSeenAt: now, next: null, nextAt: 0 } : waiting;
}
