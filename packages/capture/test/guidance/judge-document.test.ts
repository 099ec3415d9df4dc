import type { Picture } from '@mien/analysis';
import { DOCUMENT_QUALITY } from '@mien/protocol';
import {
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  type PhotographOptions,
  photographDocument,
  renderPrcFront,
  seededRandom,
} from '@mien/samples';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeDocument } from '../../src/guidance/document/judge-document.ts';
import { measureDocument } from '../../src/guidance/document/measure-document.ts';

let card: Picture;
beforeAll(async () => {
  card = (await renderPrcFront(await openFonts(), inventPerson(seededRandom(3), 'CHN'), await loadDefaultPortrait())).picture;
});

/** A card held in the outline of a 720p camera. */
const CENTRED: PhotographOptions = { width: 1280, height: 720, scale: 0.62, tilt: 0.02, perspective: 0.02, offset: [0, 0], noise: 4 };
const judge = (
  change: PhotographOptions,
  hasPortrait: boolean | null = true,
  kind: 'document_front' | 'document_back' = 'document_front',
) =>
  judgeDocument(
    measureDocument(photographDocument(card, seededRandom(5), { ...CENTRED, ...change }).picture),
    hasPortrait,
    kind,
    DOCUMENT_QUALITY,
  );

describe('a card before the camera, rendered and photographed', () => {
  test('good on every table', () => {
    for (const background of [0, 1, 2, 3, 4]) expect(judge({ background }), `table ${background}`).toBe('good');
  });
  test('out of focus', () => expect(judge({ blur: 5 })).toBe('document.blurred'));
  test('too far away', () => expect(judge({ scale: 0.3 })).toBe('document.too_far'));
  test('in the dark', () => expect(judge({ gain: 0.2 })).toBe('document.too_dark'));
  test('under a lamp', () => expect(judge({ glare: 1.5 })).toBe('document.glare'));
  test('reaching out of the picture', () => {
    expect(judge({ scale: 0.95, offset: [0, 3] })).toBe('document.cut_off');
    expect(judge({ cropOff: 0.15 })).toBe('document.cut_off');
  });
  test('turned or tilted in the hand', () => {
    const { card: seen, frameBrightness } = measureDocument(photographDocument(card, seededRandom(5), CENTRED).picture);
    if (seen === null) throw new Error('the card was not found');
    const hold = (change: Partial<typeof seen>) =>
      judgeDocument({ frameBrightness, card: { ...seen, ...change } }, true, 'document_front', DOCUMENT_QUALITY);
    expect(hold({ turnDegrees: 8 })).toBe('document.hold_straight');
    expect(hold({ skew: 1.3 })).toBe('document.hold_straight');
  });
  test('the wrong way round', () => {
    expect(judge({}, false)).toBe('document.wrong_side');
    expect(judge({}, true, 'document_back')).toBe('document.wrong_side');
    expect(judge({}, false, 'document_back')).toBe('good');
    expect(judge({}, null)).toBe('good');
  });
  test('an empty table is no card', () => {
    const nothing = { width: 100, height: 63, data: new Uint8Array(100 * 63 * 3).fill(128) };
    for (const background of [0, 1, 2, 3, 4]) {
      const { picture } = photographDocument(nothing, seededRandom(5), { ...CENTRED, background, scale: 0.02, offset: [1, 1] });
      expect(judgeDocument(measureDocument(picture), null, 'document_front', DOCUMENT_QUALITY)).toBe('document.not_found');
    }
  });
});
