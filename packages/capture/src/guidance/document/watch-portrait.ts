/** What is known of a portrait on the card that is held; null: not looked at yet, or not long enough to say that there is none. */
interface PortraitWatch {
  readonly hasPortrait: boolean | null;
  readonly misses: number;
}

export const NOT_LOOKED: PortraitWatch = { hasPortrait: null, misses: 0 };

/** A small printed face is missed now and then: one miss is no other side, two in a row are. */
const MISSES = 2;

export const advancePortrait = ({ hasPortrait, misses }: PortraitWatch, isFound: boolean): PortraitWatch => {
  if (isFound) return { hasPortrait: true, misses: 0 };
  return { hasPortrait: misses + 1 >= MISSES ? false : hasPortrait, misses: misses + 1 };
};
