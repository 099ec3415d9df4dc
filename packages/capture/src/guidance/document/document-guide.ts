import { detectFaces, type FaceFinders, type Picture, rectifyCard } from '@mien/analysis/browser';
import type { DocumentQualityLimits, Quad } from '@mien/protocol';
import type { GuidanceKind, Reading } from '../messages.ts';
import { judgeDocument } from './judge-document.ts';
import { measureDocument } from './measure-document.ts';
import { advancePortrait, NOT_LOOKED } from './watch-portrait.ts';

/** Wide enough for a portrait of a fifth of the card. */
const PORTRAIT_CARD_WIDTH = 384;
/** Looks between two searches for the portrait, which a card does not change. */
const PORTRAIT_EVERY = 3;

export interface DocumentGuide {
  /** @param scale pixels of the video ÷ pixels of the picture */
  look(picture: Picture, scale: number): Promise<Reading>;
}

/** Finds a card's edges and says what keeps it from being read. @param finders null: the side is not told */
export function createDocumentGuide(
  kind: Exclude<GuidanceKind, 'face'>,
  limits: DocumentQualityLimits,
  finders: FaceFinders | null,
): DocumentGuide {
  let looks = 0;
  let portrait = NOT_LOOKED;
  return {
    async look(picture, scale) {
      const view = measureDocument(picture);
      if (view.card === null) portrait = NOT_LOOKED;
      else if (finders !== null && looks++ % PORTRAIT_EVERY === 0) {
        const card = rectifyCard(picture, view.card.quad, PORTRAIT_CARD_WIDTH);
        portrait = advancePortrait(portrait, (await detectFaces(card, finders.detectors)).length > 0);
      }
      const card = view.card === null ? null : { ...view.card, widthPx: view.card.widthPx * scale };
      const quad = view.card === null ? null : (view.card.quad.map(([x, y]) => [x * scale, y * scale]) as Quad);
      return { seen: judgeDocument({ ...view, card }, portrait.hasPortrait, kind, limits), box: null, quad, face: null };
    },
  };
}
