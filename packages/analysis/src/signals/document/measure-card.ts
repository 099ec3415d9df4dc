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
    // contrast shrinks with the light: a dark card is dark, not blurred
    sharpness: measureSharpness(luma) * Math.max(1, 128 / Math.max(16, brightness)) ** 2,
    glareRatio: measureGlare(card),
    brightness,
    chroma: measureChroma(card, () => true) ?? 0,
    recapturePeak: measureRecapturePeak(native),
    covered: measureCover(card, lines),
  };
}

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
  const columns = Math.floor(picture.width / GLARE_CELL);
  const rows = Math.floor(picture.height / GLARE_CELL);
  const clipped = new Uint16Array(columns * rows);
  for (let y = 0; y < rows * GLARE_CELL; y++) {
    for (let x = 0; x < columns * GLARE_CELL; x++) {
      const at = (y * picture.width + x) * 3;
      const least = Math.min(picture.data[at] as number, picture.data[at + 1] as number, picture.data[at + 2] as number);
      if (least < CLIPPED) continue;
      const cell = Math.floor(y / GLARE_CELL) * columns + Math.floor(x / GLARE_CELL);
      clipped[cell] = (clipped[cell] as number) + 1;
    }
  }
  const bright = clipped.filter((count) => count > (GLARE_CELL * GLARE_CELL) / 2).length;
  return clipped.length === 0 ? 0 : bright / clipped.length;
}
