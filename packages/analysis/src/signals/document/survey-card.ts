import type { CardSignals, Quad } from '@mien/protocol';
import { lumaOf, meanOf } from '../../image/luma.ts';
import { cornersOf, sampleRows, solveHomography } from '../../image/perspective.ts';
import type { Picture } from '../../image/picture.ts';
import { countGlare, inLightOf } from './measure-card.ts';
import { createSharpnessMeter } from './measure-sharpness.ts';
import { CARD_WIDTH, heightOfCard } from './rectify-card.ts';

/** Rows of the rectified card from one band to the next: no line of print is lower than that and its gap. */
const EVERY = 24;
/** Rows of a band: the outer two have no neighbours for the sharpness. */
const BAND = 6;

/**
 * Light, sharpness and glare of a card by bands of it, a quarter of its rows: `measureCard`'s numbers on the rows that are looked at, for
 * whoever looks ten times a second (docs/decisions/2026-11-27-guidance-of-documents.md).
 */
export function surveyCard(picture: Picture, quad: Quad): Pick<CardSignals, 'brightness' | 'sharpness' | 'glareRatio'> {
  const height = heightOfCard(quad, CARD_WIDTH);
  const toFrame = solveHomography(cornersOf(CARD_WIDTH, height), quad);
  const band: Picture = { width: CARD_WIDTH, height: BAND, data: new Uint8Array(CARD_WIDTH * BAND * 3) };
  const meter = createSharpnessMeter();
  let [light, bands, cells, bright] = [0, 0, 0, 0];
  for (let first = (EVERY - BAND) / 2; first + BAND <= height; first += EVERY) {
    sampleRows(picture, toFrame, CARD_WIDTH, first, band.data);
    const luma = lumaOf(band);
    meter.add(luma);
    const glare = countGlare(band, BAND);
    light += meanOf(luma);
    cells += glare.cells;
    bright += glare.bright;
    bands++;
  }
  const brightness = light / Math.max(1, bands);
  return { brightness, sharpness: inLightOf(meter.read(), brightness), glareRatio: bright / Math.max(1, cells) };
}
