import { detectFaces, type FaceFinders, type Picture, rectifyCard } from '@mien/analysis/browser';
import type { DocumentQualityLimits, Quad } from '@mien/protocol';
import type { GuidanceKind, Reading } from '../messages.ts';
import { judgeDocument } from './judge-document.ts';
import { measureDocument } from './measure-document.ts';
import { advancePortrait, isLookDue, NOT_LOOKED } from './watch-portrait.ts';

/** Wide enough for a portrait of a fifth of the card. */
const PORTRAIT_CARD_WIDTH = 384;

export interface DocumentGuide {
  /** @param scale pixels of the video ÷ pixels of the picture */
  look(picture: Picture, scale: number): Promise<Reading>;
}

/** Finds a card's edges and says what keeps it from being read. @param detectors null, for now or for good: the side is not told */
export function createDocumentGuide(
  kind: Exclude<GuidanceKind, 'face'>,
  limits: DocumentQualityLimits,
  detectors: () => FaceFinders['detectors'] | null,
): DocumentGuide {
  let portrait = NOT_LOOKED;
  return {
    async look(picture, scale) {
      const { frameBrightness, card: found } = measureDocument(picture);
      const card = found === null ? null : { ...found, widthPx: found.widthPx * scale };
      const view = { frameBrightness, card };
      const models = detectors();
      if (found === null) portrait = NOT_LOOKED;
      // the side is told last: on a card that cannot be read yet nobody looks for a portrait
      else if (models !== null && judgeDocument(view, null, kind, limits) === 'good') {
        portrait = { ...portrait, waited: portrait.waited + 1 };
        if (isLookDue(portrait, kind)) {
          const upright = rectifyCard(picture, found.quad, PORTRAIT_CARD_WIDTH);
          portrait = advancePortrait(portrait, (await detectFaces(upright, models)).length > 0);
        }
      }
      const quad = found === null ? null : (found.quad.map(([x, y]) => [x * scale, y * scale]) as Quad);
      return { seen: judgeDocument(view, portrait.hasPortrait, kind, limits), box: null, quad, face: null };
    },
  };
}
