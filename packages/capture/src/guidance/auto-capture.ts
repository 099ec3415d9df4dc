/** Where automatic capture stands. */
export type AutoCapture =
  | { readonly phase: 'waiting'; readonly since: number; readonly goodSince: number | null; readonly isManualOffered: boolean }
  | {
      readonly phase: 'counting';
      readonly since: number;
      readonly until: number;
      readonly lastGood: number;
      readonly isManualOffered: boolean;
    }
  | { readonly phase: 'fired' };

/** Good for so long begins the count. */
const GOOD_MS = 500;
const COUNT_MS = 1500;
/** A single bad frame does not stop the count; a third of a second does. */
const FORGIVEN_MS = 330;
/** After so long without a picture the button is offered: no one has to please the machine for ever. */
const MANUAL_AFTER_MS = 10_000;

export const beginAutoCapture = (now: number): AutoCapture => ({ phase: 'waiting', since: now, goodSince: null, isManualOffered: false });

/** Takes whether a frame is good as it is, not as it is told. Pure; milliseconds. */
export function advanceAutoCapture(state: AutoCapture, isGood: boolean, now: number): AutoCapture {
  if (state.phase === 'fired') return state;
  const isManualOffered = now - state.since >= MANUAL_AFTER_MS;
  if (state.phase === 'counting') {
    const lastGood = isGood ? now : state.lastGood;
    if (now - lastGood > FORGIVEN_MS) return { phase: 'waiting', since: state.since, goodSince: null, isManualOffered };
    return now >= state.until && isGood ? { phase: 'fired' } : { ...state, lastGood, isManualOffered };
  }
  if (!isGood) return { ...state, goodSince: null, isManualOffered };
  const goodSince = state.goodSince ?? now;
  if (now - goodSince < GOOD_MS) return { ...state, goodSince, isManualOffered };
  return { phase: 'counting', since: state.since, until: now + COUNT_MS, lastGood: now, isManualOffered };
}

/** Whole seconds to show, or null while nothing is counted. */
export const secondsLeft = (state: AutoCapture, now: number): number | null =>
  state.phase === 'counting' ? Math.max(1, Math.ceil((state.until - now) / 1000)) : null;
