import type { Quad } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import type { TextBox } from './detect-text.ts';
import { isInside, quadCentre, quadHeight, quadWidth } from './geometry.ts';
import { type LocatedCard, locateCard } from './locate-card.ts';

export interface LocatedCards {
  /** the card with most text in it, null when none is seen */
  readonly card: LocatedCard | null;
  readonly documents: number;
}

/** Clean single cards score 1.5 and more; a quad around two cards has the wrong shape. */
const SURE = 1.45;
const MIN_SECOND = 1.1;
/** A card has more to say than a label on the table. */
const MIN_BOXES = 3;

/** The main card, and how many documents are in the picture: another one left beside it, or two under one outline. */
export function locateCards(picture: Picture, boxes: readonly TextBox[]): LocatedCards {
  const outline = locateCard(picture, boxes);
  // text lies level by now, and every accepted document is wider than high: a tall outline is two cards, one above the other
  const whole = outline && quadWidth(outline.quad) > quadHeight(outline.quad) ? outline : null;
  if (whole) {
    const outside = boxes.filter((box) => !isInside(whole.quad, quadCentre(box.quad)));
    const other = outside.length >= MIN_BOXES ? locateCard(picture, outside) : null;
    if (other && other.score > MIN_SECOND && other.bordered === 0 && apart(whole.quad, other.quad)) return { card: whole, documents: 2 };
    if (whole.score > SURE) return { card: whole, documents: 1 };
  }
  for (const axis of [0, 1] as const) {
    const parts = splitAtWidestGap(boxes, axis);
    const cards = parts.map((part) => (part.length >= MIN_BOXES ? locateCard(picture, part) : null));
    const [first, second] = cards;
    if (!first || !second || !apart(first.quad, second.quad)) continue;
    if (Math.min(first.score, second.score) > Math.max(MIN_SECOND, whole?.score ?? 0)) {
      return { card: (parts[0]?.length ?? 0) >= (parts[1]?.length ?? 0) ? first : second, documents: 2 };
    }
  }
  return { card: whole, documents: whole ? 1 : 0 };
}

function apart(a: Quad, b: Quad): boolean {
  return !isInside(a, quadCentre(b)) && !isInside(b, quadCentre(a));
}

/** Boxes left and right, or above and below, of the widest stretch without text. */
function splitAtWidestGap(boxes: readonly TextBox[], axis: 0 | 1): [TextBox[], TextBox[]] {
  const spans = boxes
    .map((box) => {
      const values = box.quad.map((p) => p[axis]);
      return { box, low: Math.min(...values), high: Math.max(...values) };
    })
    .sort((a, b) => a.low - b.low);
  let cut = 0;
  let widest = 0;
  let high = Number.NEGATIVE_INFINITY;
  spans.forEach((span, i) => {
    if (i > 0 && span.low - high > widest) {
      widest = span.low - high;
      cut = i;
    }
    high = Math.max(high, span.high);
  });
  return [spans.slice(0, cut).map((s) => s.box), spans.slice(cut).map((s) => s.box)];
}
