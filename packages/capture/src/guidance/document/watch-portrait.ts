import type { GuidanceKind } from '../messages.ts';

type Side = Exclude<GuidanceKind, 'face'>;

/** What is known of a portrait on the card that is held; null: not looked at yet, or not long enough to say that there is none. */
interface PortraitWatch {
  readonly hasPortrait: boolean | null;
  readonly misses: number;
  /** looks at the card since the last one for a portrait */
  readonly waited: number;
}

/** Looks between two searches: a search costs as much as two looks. */
const PORTRAIT_EVERY = 3;
/** Once the right side is known: a card that is turned over is lost from sight, and begins anew. */
const SETTLED_EVERY = 12;

export const NOT_LOOKED: PortraitWatch = { hasPortrait: null, misses: 0, waited: PORTRAIT_EVERY };

/** A small printed face is missed now and then: one miss is no other side, two in a row are. */
const MISSES = 2;

/** Only a front has a portrait; after a miss it is looked for again soon. */
const isSettled = ({ hasPortrait, misses }: PortraitWatch, kind: Side): boolean =>
  kind === 'document_front' ? hasPortrait === true && misses === 0 : hasPortrait === false;

export const isLookDue = (watch: PortraitWatch, kind: Side): boolean =>
  watch.waited >= (isSettled(watch, kind) ? SETTLED_EVERY : PORTRAIT_EVERY);

export const advancePortrait = ({ hasPortrait, misses }: PortraitWatch, isFound: boolean): PortraitWatch => {
  if (isFound) return { hasPortrait: true, misses: 0, waited: 0 };
  return { hasPortrait: misses + 1 >= MISSES ? false : hasPortrait, misses: misses + 1, waited: 0 };
};
