import type { Box, Quad } from '@mien/protocol';
import { blurPicture } from '../../image/blur.ts';
import type { Picture } from '../../image/picture.ts';
import { fitPicture } from '../../image/resize.ts';
import { shrinkPicture } from '../../image/warp-affine.ts';
import type { TextBox } from './detect-text.ts';
import { createLinePoints, findSideLines, type LinePoints, placePoints, type Side, type SideLine, stepAcross } from './find-side-lines.ts';
import { mapQuad, type Point, quadHeight, quadWidth } from './geometry.ts';
import { frameText, type TextFrame } from './text-frame.ts';

export interface LocatedCard {
  /** corners of the upright card, pixels of the picture */
  readonly quad: Quad;
  readonly score: number;
  /** sides for which the picture's border stands in */
  readonly bordered: number;
}

/** Edges are searched at this size: finer ones are print. */
const SEARCH_SIDE = 480;
/** While somebody holds the card there, time is short and the outline is near: about this is enough. */
const SEARCH_SIDE_GUIDING = 240;
/** ISO/IEC 7810 ID-1, and ID-3/ID-2 (passport page, TD2) which share theirs. */
export const ASPECTS = [1.586, 1.42] as const;
const STRONG = 30;
const REFINED = 24;
/** Under this, the four lines are as likely print or table: measured on photographs without a card. */
const MIN_SCORE = 0.12;

interface Candidate {
  readonly sides: Readonly<Record<Side, SideLine>>;
  readonly quad: Quad;
  readonly score: number;
}

/**
 * The card's corners by a search that starts from the text: lines outside it, taken four at a time, judged by their weakest edge and by the
 * shape they make. Needs no model and no contrast all round. `null` when no four lines make a card.
 * @param boxes text of the upright picture
 */
export function locateCard(picture: Picture, boxes: readonly TextBox[]): LocatedCard | null {
  const small = fitPicture(picture, SEARCH_SIDE);
  const ratio = small.width / picture.width;
  const soft = blurPicture(small, 0.8);
  const scaled = boxes.map((box) => ({ ...box, quad: mapQuad(box.quad, ([x, y]) => [x * ratio, y * ratio]) }));
  const frame = frameText(scaled, small.width, small.height);
  const best = frame === null ? null : searchSides(soft, frame, 'at_leisure');
  if (frame === null || best === null) return null;
  const bordered = Object.values(best.sides).filter((side) => side.border).length;
  if (bordered >= 3 && hasCardShape(picture)) return { quad: wholePicture(picture), score: best.score, bordered: 4 };
  return {
    quad: mapQuad(best.quad, (p) => frame.toPicture(p).map((value) => value / ratio) as [number, number]),
    score: best.score,
    bordered,
  };
}

/**
 * The card's corners by edges alone: the same search, from a box that the card is known to hold, such as the middle of the outline that a
 * page draws. Print inside of the card may stand for an edge, so it guides a hand and proves nothing.
 * @param box x, y, width, height in pixels of the picture
 */
export function locateCardAround(picture: Picture, box: Box): LocatedCard | null {
  const block = Math.max(1, Math.round(Math.max(picture.width, picture.height) / SEARCH_SIDE_GUIDING));
  const small = shrinkPicture(picture, block);
  const ratio = 1 / block;
  const [left, top, width, height] = box.map((value) => value * ratio) as unknown as Box;
  const unturned = ([x, y]: Point): [number, number] => [x, y];
  const frame: TextFrame = {
    ...{ cos: 1, sin: 0, centre: [0, 0], toText: unturned, toPicture: unturned },
    ...{ left, top, right: left + width, bottom: top + height },
  };
  // blocks are soft already
  const best = searchSides(small, frame, 'guiding');
  if (best === null) return null;
  const bordered = Object.values(best.sides).filter((side) => side.border).length;
  return { quad: mapQuad(best.quad, ([x, y]) => [x / ratio, y / ratio]), score: best.score, bordered };
}

/** The best four sides outside of a frame, or null when no four lines make a card. */
function searchSides(soft: Picture, frame: TextFrame, pace: 'at_leisure' | 'guiding'): Candidate | null {
  const points = createLinePoints(pace);
  const lines = {
    top: findSideLines(soft, frame, 'top', points),
    bottom: findSideLines(soft, frame, 'bottom', points),
    left: findSideLines(soft, frame, 'left', points),
    right: findSideLines(soft, frame, 'right', points),
  };
  let best: Candidate | null = null;
  for (const candidate of likeliest(lines)) {
    const score = scoreSides(measureWholeSides(soft, frame, candidate, points), candidate.quad);
    if (!best || score > best.score) best = { ...candidate, score };
  }
  return best === null || best.score < MIN_SCORE ? null : best;
}

/** A scan is the card and nothing else. */
function hasCardShape({ width, height }: Picture): boolean {
  return ASPECTS.some((shape) => Math.abs(Math.log(width / height / shape)) < 0.03);
}

function wholePicture({ width, height }: Picture): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

/** The four lines each that score best, the best first: ten lines a side are ten thousand, so only these are kept. */
function likeliest(lines: Readonly<Record<Side, readonly SideLine[]>>): Candidate[] {
  const kept: Candidate[] = [];
  for (const top of lines.top)
    for (const bottom of lines.bottom)
      for (const left of lines.left) {
        const [tl, bl] = [cross(top, left), cross(bottom, left)];
        for (const right of lines.right) {
          const sides = { top, bottom, left, right };
          const quad: Quad = [tl, cross(top, right), cross(bottom, right), bl];
          const score = scoreSides(sides, quad);
          if (kept.length === REFINED && score <= (kept[REFINED - 1] as Candidate).score) continue;
          let at = kept.length;
          while (at > 0 && score > (kept[at - 1] as Candidate).score) at--;
          kept.splice(at, 0, { sides, quad, score });
          if (kept.length > REFINED) kept.pop();
        }
      }
  return kept;
}

/** Higher is better: the weakest edge counts most, then the mean, less for a wrong shape and for sides that are not parallel. */
function scoreSides({ top, bottom, left, right }: Readonly<Record<Side, SideLine>>, quad: Quad): number {
  const strengths = strengthOf(top) + strengthOf(bottom) + strengthOf(left) + strengthOf(right);
  const borders = Number(top.border) + Number(bottom.border) + Number(left.border) + Number(right.border);
  const aspect = quadWidth(quad) / Math.max(1, quadHeight(quad));
  const [card, page] = ASPECTS;
  const wrongShape = Math.min(
    Math.abs(Math.log(aspect / card)),
    Math.abs(Math.log(aspect / page)),
    Math.abs(Math.log(aspect * card)) + 0.1,
  );
  const skew =
    Math.abs(top.slope - bottom.slope) +
    Math.abs(left.slope - right.slope) +
    0.5 * Math.abs((top.slope + bottom.slope) / 2 + (left.slope + right.slope) / 2);
  const weakest = borders === 4 ? 0.3 : Math.min(weaknessOf(top), weaknessOf(bottom), weaknessOf(left), weaknessOf(right));
  const mean = borders === 4 ? 0.3 : strengths / (4 - borders);
  // a card that leaves the picture has lost its shape: only the edges in sight speak for it
  return weakest * 1.2 + mean - wrongShape * (borders > 0 ? 0.8 : 2.2) - skew * 1.2 - borders * 0.35;
}

/** How far an edge is seen, 0 to 1; a border is not seen. */
const strengthOf = ({ border, strength }: SideLine): number => (border ? 0 : Math.min(strength, STRONG) / STRONG);
const weaknessOf = (side: SideLine): number => (side.border ? Number.POSITIVE_INFINITY : strengthOf(side));

/** The lines were weighed along the text; a true edge is as strong along the whole side. */
function measureWholeSides(picture: Picture, frame: TextFrame, { sides, quad }: Candidate, points: LinePoints): Record<Side, SideLine> {
  const [tl, tr, br, bl] = quad;
  const measure = (side: Side, a: Point, b: Point): SideLine =>
    sides[side].border
      ? sides[side]
      : {
          ...sides[side],
          strength: stepAcross(picture, frame, placePoints(points, a, b, 0.06, 0.88), side === 'top' || side === 'bottom'),
        };
  return { top: measure('top', tl, tr), bottom: measure('bottom', bl, br), left: measure('left', tl, bl), right: measure('right', tr, br) };
}

function cross(horizontal: SideLine, vertical: SideLine): [number, number] {
  const u =
    (vertical.offset + vertical.slope * (horizontal.offset - horizontal.slope * horizontal.middle - vertical.middle)) /
    (1 - vertical.slope * horizontal.slope);
  return [u, horizontal.offset + horizontal.slope * (u - horizontal.middle)];
}
