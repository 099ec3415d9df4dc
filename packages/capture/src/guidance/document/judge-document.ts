import type { DocumentQualityLimits } from '@mien/protocol';
import type { Seen } from '../instruction.ts';
import type { GuidanceKind } from '../messages.ts';
import type { CardView, DocumentView } from './measure-document.ts';

interface DocumentRow {
  readonly seen: Seen;
  readonly isFault: (card: CardView, limits: DocumentQualityLimits) => boolean;
}

/** A hand that tilts more than this costs the far edge its pixels. */
const MAX_SKEW = 1.22;
/** Edges are looked for up to 9°. */
const MAX_TURN_DEGREES = 7;

/** A dark table with nothing on it is no dark room. */
const DARK_TABLE = 0.6;

/** In the server's order: whole, near, straight, without glare, sharp. Limits are the server's own. */
const ROWS: readonly DocumentRow[] = [
  { seen: 'document.too_dark', isFault: (card, limits) => card.brightness < limits.minBrightness },
  { seen: 'document.cut_off', isFault: (card) => card.cutCorners > 0 },
  { seen: 'document.too_far', isFault: (card, limits) => card.widthPx < limits.minWidthPx },
  { seen: 'document.hold_straight', isFault: (card) => card.skew > MAX_SKEW || card.turnDegrees > MAX_TURN_DEGREES },
  { seen: 'document.glare', isFault: (card, limits) => card.glareRatio > limits.maxGlareRatio },
  { seen: 'document.blurred', isFault: (card, limits) => card.sharpness < limits.minSharpness },
];

/**
 * @param hasPortrait whether a face is on the card; null where nobody looked. Only a side with a portrait on it tells front from back: the
 * front of a card or a passport's page has one, and a back has none.
 */
export function judgeDocument(
  { frameBrightness, card }: DocumentView,
  hasPortrait: boolean | null,
  kind: Exclude<GuidanceKind, 'face'>,
  limits: DocumentQualityLimits,
): Seen {
  if (card === null) return frameBrightness < limits.minBrightness * DARK_TABLE ? 'document.too_dark' : 'document.not_found';
  const row = ROWS.find(({ isFault }) => isFault(card, limits));
  if (row !== undefined) return row.seen;
  if (hasPortrait !== null && hasPortrait !== (kind === 'document_front')) return 'document.wrong_side';
  return 'good';
}
