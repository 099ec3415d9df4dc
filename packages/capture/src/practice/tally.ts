import type { ReasonCode } from '@mien/protocol';
import type { Seen } from '../guidance/instruction.ts';

/** What a rehearsal saw, by how long it was shown, milliseconds. */
export type Tally = ReadonlyMap<Seen, number>;

/** Shown for less than this, a hint did its work and is not worth a word. */
const WORTH_TELLING_MS = 2000;
const MOST_TOLD = 3;

/** Two faults without a code of their own are told by the nearest one. */
const TOLD_AS: Partial<Record<Seen, ReasonCode>> = { 'document.hold_straight': 'document.cut_off', 'face.turned': 'face.not_frontal' };

export const addToTally = (tally: Tally, seen: Seen, ms: number): Tally => new Map([...tally, [seen, (tally.get(seen) ?? 0) + ms]]);

/** What to change, the longest first. Not finding anything yet is no fault: everybody begins that way. */
export function whatToChange(tally: Tally): readonly ReasonCode[] {
  const lasting = [...tally]
    .filter(([seen, ms]) => seen !== 'good' && !seen.endsWith('not_found') && ms >= WORTH_TELLING_MS)
    .sort((a, b) => b[1] - a[1])
    .map(([seen]) => TOLD_AS[seen] ?? (seen as ReasonCode));
  return [...new Set(lasting)].slice(0, MOST_TOLD);
}
