import type { CardSignals, Quad, TextLine } from '@mien/protocol';
import { lumaOf, meanOf } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';
import type { QuarterTurns } from '../../image/rotate-quarter.ts';
import { quadArea, quadHeight, quadWidth } from './geometry.ts';
import { ASPECTS } from './locate-card.ts';
import { measureChroma } from './measure-chroma.ts';
import { measureCover } from './measure-cover.ts';
import { measureRecapturePeak } from './measure-recapture.ts';
import { measureSharpness } from './measure-sharpness.ts';

const GLARE_CELL = 16;
const CLIPPED = 250;
/** Pixels from the border at which a corner counts as out of the picture. */
const BORDER = 2;

/**
 * Quality of the card as it was photographed.
 * @param quad corners in pixels of the frame
 * @param card rectified to 1028 px
 * @param native the card rectified to no more pixels than the frame has of it: enlarging draws a lattice of its own
 * @param lines on the rectified card
 */
export function measureCard(
  frame: Picture,
  quad: Quad,
  turned: QuarterTurns,
  card: Picture,
  native: Picture,
  lines: readonly TextLine[],
): CardSignals {
  const luma = lumaOf(card);
  const brightness = meanOf(luma);
  return {
    quad,
    widthPx: quadWidth(quad),
    coverage: Math.min(1, quadArea(clampQuad(quad, frame)) / (frame.width * frame.height)),
    cutCorners: countCutCorners(quad, frame),
    turned,
    sharpness: inLightOf(measureSharpness(luma), brightness),
    glareRatio: measureGlare(card),
    brightness,
    chroma: measureChroma(card, () => true) ?? 0,
    recapturePeak: measureRecapturePeak(native),
    covered: measureCover(card, lines),
  };
}

/** Contrast shrinks with the light: a dark card is dark, not blurred. */
export const inLightOf = (sharpness: number, brightness: number): number => sharpness * Math.max(1, 128 / Math.max(16, brightness)) ** 2;

function clampQuad(quad: Quad, { width, height }: Picture): Quad {
  return quad.map(([x, y]) => [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))]) as Quad;
}

/** A picture that is the card and nothing else (a scan) has all its corners on the border and loses none. */
function countCutCorners(quad: Quad, { width, height }: Picture): number {
  const out = quad.filter(([x, y]) => x <= BORDER || y <= BORDER || x >= width - BORDER || y >= height - BORDER).length;
  const aspect = quadWidth(quad) / quadHeight(quad);
  const whole = [...ASPECTS, ...ASPECTS.map((a) => 1 / a)].some((shape) => Math.abs(Math.log(aspect / shape)) < 0.04);
  return out === 4 && whole ? 0 : out;
}

/** Share of 16-px cells of which more than half has all three channels clipped. */
export function measureGlare(picture: Picture): number {
  const { cells, bright } = countGlare(picture, GLARE_CELL);
  return cells === 0 ? 0 : bright / cells;
}

/** Cells of a picture, 16 px wide, and how many of them are glaring. @param cellHeight pixels */
export function countGlare({ width, height, data }: Picture, cellHeight: number): { readonly cells: number; readonly bright: number } {
  const columns = Math.floor(width / GLARE_CELL);
  const rows = Math.floor(height / cellHeight);
  const clipped = new Uint16Array(columns * rows);
  for (let y = 0; y < rows * cellHeight; y++) {
    for (let x = 0; x < columns * GLARE_CELL; x++) {
      const at = (y * width + x) * 3;
      if ((data[at] as number) < CLIPPED || (data[at + 1] as number) < CLIPPED || (data[at + 2] as number) < CLIPPED) continue;
      const cell = Math.floor(y / cellHeight) * columns + Math.floor(x / GLARE_CELL);
      clipped[cell] = (clipped[cell] as number) + 1;
    }
  }
  return { cells: clipped.length, bright: clipped.filter((count) => count > (GLARE_CELL * cellHeight) / 2).length };
}
