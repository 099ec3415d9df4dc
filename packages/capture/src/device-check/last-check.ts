import type { DeviceFamilies } from '../api/shapes.ts';
import type { ProbeRow } from '../preflight/probe.ts';

/** What the last check-up found, as support may hear it: states and codes, without the figures. */
export interface LastCheck {
  readonly rows: readonly Pick<ProbeRow, 'probe' | 'state' | 'code'>[];
  readonly device: DeviceFamilies;
}

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Of this tab, and gone with it: whoever asks for help in it afterwards need not say again what was found. */
const KEPT_AT = 'mien-last-check';
/** What a device showed longer ago says little of it. */
const GOOD_MS = 3_600_000;

/** A browser may refuse to keep anything; then nothing is told. */
function withPlace<T>(place: Place | undefined, use: (place: Place) => T): T | null {
  try {
    return use(place ?? sessionStorage);
  } catch {
    return null;
  }
}

/** @param now milliseconds since 1970 */
export function keepLastCheck({ rows, device }: LastCheck, now: number, place?: Place): void {
  const told = rows.map(({ probe, state, code }) => ({ probe, state, code }));
  withPlace(place, (kept) => kept.setItem(KEPT_AT, JSON.stringify({ at: now, rows: told, device })));
}

/** @param now milliseconds since 1970. @returns null where there was none within the hour, or what is kept is none */
export const readLastCheck = (now: number, place?: Place): LastCheck | null =>
  withPlace(place, (kept) => {
    const { at, rows, device } = JSON.parse(kept.getItem(KEPT_AT) ?? '{}');
    const isOne = Array.isArray(rows) && typeof device === 'object' && typeof at === 'number' && now - at < GOOD_MS;
    return isOne ? { rows, device } : null;
  });

export const forgetLastCheck = (place?: Place): void => void withPlace(place, (kept) => kept.removeItem(KEPT_AT));
