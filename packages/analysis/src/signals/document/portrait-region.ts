import type { Box } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import type { DocumentKind } from './classify-document.ts';

type Share = readonly [left: number, top: number, width: number, height: number];

/** Where the portrait may lie, as shares of the upright card, with room around it. */
const REGIONS: Readonly<Record<string, Share>> = {
  'prc_id front': [0.58, 0.06, 0.4, 0.74],
  'passport data_page': [0, 0.08, 0.42, 0.66],
  'td1_card front': [0, 0.1, 0.45, 0.9],
  'td2_card front': [0, 0.08, 0.45, 0.7],
  'visa front': [0, 0.08, 0.45, 0.68],
  'driving_licence front': [0, 0.1, 0.5, 0.88],
};

/**
 * The part of an upright card to look for the portrait in, pixels of that card; null where the side has none.
 * @param kind null: anywhere on the card
 */
export function portraitCandidateRegion(kind: DocumentKind | null, card: Picture): Box | null {
  const share = kind ? REGIONS[`${kind.type} ${kind.side}`] : ([0, 0, 1, 1] as const);
  return share ? [share[0] * card.width, share[1] * card.height, share[2] * card.width, share[3] * card.height] : null;
}
