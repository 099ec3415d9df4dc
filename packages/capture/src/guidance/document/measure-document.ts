import { locateCardAround, type Picture, surveyCard } from '@mien/analysis/browser';
import type { Box, Quad } from '@mien/protocol';

/** A card as one frame shows it; names and units as in the server's CardSignals. */
export interface CardView {
  readonly quad: Quad;
  readonly widthPx: number;
  readonly cutCorners: number;
  /** longest of two opposite edges ÷ the shorter one, at its worst; 1 is straight on */
  readonly skew: number;
  /** turn against the picture's edge, degrees */
  readonly turnDegrees: number;
  readonly brightness: number;
  readonly sharpness: number;
  readonly glareRatio: number;
}

export interface DocumentView {
  readonly frameBrightness: number;
  readonly card: CardView | null;
}

/** Documents are looked at in the video's own pixels up to this side: sharpness is defined on 1,028 across the card. */
export const DOCUMENT_SIDE = 1280;
/** The part of the outline that a card in it surely covers. */
const CORE = 0.32;
/** Share of the frame that the outline takes across. */
const OUTLINE_WIDTH = 0.86;
const CARD_ASPECT = 1.586;
const BORDER = 2;

/** Edges from the middle of the outline outwards, then quality on bands of the rectified card: the server's own measures but for the text. */
export function measureDocument(picture: Picture): DocumentView {
  const { width, height } = picture;
  const located = locateCardAround(picture, coreOf(width, height));
  if (located === null || located.bordered > 2) return { frameBrightness: brightnessOf(picture), card: null };
  const { quad } = located;
  const survey = surveyCard(picture, quad);
  const [top, right, bottom, left] = edgesOf(quad);
  return {
    frameBrightness: survey.brightness,
    card: {
      quad,
      widthPx: (top.length + bottom.length) / 2,
      cutCorners: quad.filter(([x, y]) => x <= BORDER || y <= BORDER || x >= width - BORDER || y >= height - BORDER).length,
      skew: Math.max(ratioOf(top.length, bottom.length), ratioOf(left.length, right.length)),
      turnDegrees: (Math.abs((top.angle + bottom.angle) / 2) * 180) / Math.PI,
      ...survey,
    },
  };
}

function coreOf(width: number, height: number): Box {
  const across = Math.min(width * OUTLINE_WIDTH, height * OUTLINE_WIDTH * CARD_ASPECT);
  const [w, h] = [across * CORE, (across / CARD_ASPECT) * CORE];
  return [(width - w) / 2, (height - h) / 2, w, h];
}

/** Every fourth pixel both ways tells a mean well enough. */
function brightnessOf({ width, height, data }: Picture): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += 4) {
      const at = (y * width + x) * 3;
      sum += 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
      count++;
    }
  return sum / Math.max(1, count);
}

interface Edge {
  readonly length: number;
  readonly angle: number;
}

function edgesOf([tl, tr, br, bl]: Quad): readonly [Edge, Edge, Edge, Edge] {
  const edge = (a: readonly [number, number], b: readonly [number, number]): Edge => ({
    length: Math.hypot(b[0] - a[0], b[1] - a[1]),
    angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
  });
  return [edge(tl, tr), edge(tr, br), edge(bl, br), edge(tl, bl)];
}

const ratioOf = (a: number, b: number): number => Math.max(a, b) / Math.max(1, Math.min(a, b));
