import type { Picture } from '../../image/picture.ts';
import type { Point } from './geometry.ts';
import type { TextFrame } from './text-frame.ts';

/** A straight line that may be an edge of the card, in the text's axes: horizontal `v = offset + slope (u − middle)`, vertical likewise in u. */
export interface SideLine {
  readonly offset: number;
  readonly slope: number;
  readonly middle: number;
  /** mean colour step across the line, levels */
  readonly strength: number;
  /** the picture's own border stands in for an edge that is out of sight */
  readonly border: boolean;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** Points at which a line is weighed. */
const POINTS = 41;
/** While somebody holds the card there: half of them find the same edges. */
const POINTS_GUIDING = 21;
const MIN_STRENGTH = 3;
const KEPT = 9;
/** One strong print edge must not outweigh a whole faint side. */
const STEP_CAP = 40;

/** A line's points in the text's axes; one, filled again and again: hundreds of thousands are weighed in a frame. */
export interface LinePoints {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

export function createLinePoints(pace: 'at_leisure' | 'guiding'): LinePoints {
  const count = pace === 'guiding' ? POINTS_GUIDING : POINTS;
  return { u: new Float64Array(count), v: new Float64Array(count) };
}

/** Places points along a line by what each coordinate is at a share of it, 0 to 1. */
export function placePoints(points: LinePoints, a: Point, b: Point, from: number, length: number): LinePoints {
  const count = points.u.length;
  for (let i = 0; i < count; i++) {
    const share = from + length * (i / (count - 1));
    points.u[i] = a[0] + (b[0] - a[0]) * share;
    points.v[i] = a[1] + (b[1] - a[1]) * share;
  }
  return points;
}

/** The strongest distinct lines beyond one side of the text; the search reaches as far as a card of any known layout can. */
export function findSideLines(picture: Picture, frame: TextFrame, side: Side, points: LinePoints): SideLine[] {
  const horizontal = side === 'top' || side === 'bottom';
  const outwards = side === 'top' || side === 'left' ? -1 : 1;
  const [from, to] = horizontal ? [frame.left, frame.right] : [frame.top, frame.bottom];
  const across = frame.right - frame.left;
  const down = frame.bottom - frame.top;
  const reach = horizontal ? Math.min(1.3 * Math.max(down, across * 0.3) + 25, picture.height) : Math.min(1.1 * across + 20, picture.width);
  const middle = (from + to) / 2;
  const found: SideLine[] = [];
  const [along, off] = horizontal ? [points.u, points.v] : [points.v, points.u];
  const count = along.length;
  for (let i = 0; i < count; i++) along[i] = from + (to - from) * (i / (count - 1));
  for (let step = -2; step <= reach; step++) {
    for (let tilt = -8; tilt <= 8; tilt++) {
      const offset = frame[side] + outwards * step;
      const slope = tilt * 0.02;
      for (let i = 0; i < count; i++) off[i] = offset + slope * ((along[i] as number) - middle);
      const strength = stepAcross(picture, frame, points, horizontal);
      if (strength > MIN_STRENGTH) found.push({ offset, slope, middle, strength, border: false });
    }
  }
  found.sort((a, b) => b.strength - a.strength);
  const kept: SideLine[] = [];
  for (const line of found) {
    if (kept.every((k) => Math.abs(k.offset - line.offset) > 3 || Math.abs(k.slope - line.slope) > 0.07)) kept.push(line);
    if (kept.length === KEPT) break;
  }
  return [...kept, ...borderLine(picture, frame, side, middle)];
}

/** Half of the distance across a line over which its step is taken, pixels. */
const HALF_STEP = 1.6;

/** Mean over the line of the colour step from 1.6 px on one side to 1.6 px on the other, in the channel that shows it best. */
export function stepAcross(picture: Picture, { cos, sin, centre }: TextFrame, { u, v }: LinePoints, horizontal: boolean): number {
  const { width, height, data } = picture;
  const [cx, cy] = centre;
  const [du, dv] = horizontal ? [0, HALF_STEP] : [HALF_STEP, 0];
  let red = 0;
  let green = 0;
  let blue = 0;
  let inside = 0;
  const count = u.length;
  for (let i = 0; i < count; i++) {
    const ua = (u[i] as number) + du;
    const va = (v[i] as number) + dv;
    const xa = ua * cos - va * sin + cx;
    const ya = ua * sin + va * cos + cy;
    if (xa < 0 || ya < 0 || xa >= width || ya >= height) continue;
    const ub = (u[i] as number) - du;
    const vb = (v[i] as number) - dv;
    const xb = ub * cos - vb * sin + cx;
    const yb = ub * sin + vb * cos + cy;
    if (xb < 0 || yb < 0 || xb >= width || yb >= height) continue;
    inside++;
    const a = (Math.floor(ya) * width + Math.floor(xa)) * 3;
    const b = (Math.floor(yb) * width + Math.floor(xb)) * 3;
    red += Math.max(-STEP_CAP, Math.min(STEP_CAP, (data[a] as number) - (data[b] as number)));
    green += Math.max(-STEP_CAP, Math.min(STEP_CAP, (data[a + 1] as number) - (data[b + 1] as number)));
    blue += Math.max(-STEP_CAP, Math.min(STEP_CAP, (data[a + 2] as number) - (data[b + 2] as number)));
  }
  return inside < count * 0.6 ? 0 : Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) / inside;
}

/** The border of the picture on that side, where it lies outside the text. */
function borderLine(picture: Picture, frame: TextFrame, side: Side, middle: number): SideLine[] {
  const { width, height } = picture;
  const ends: Record<Side, readonly [Point, Point]> = {
    top: [
      [0, 0],
      [width, 0],
    ],
    bottom: [
      [0, height],
      [width, height],
    ],
    left: [
      [0, 0],
      [0, height],
    ],
    right: [
      [width, 0],
      [width, height],
    ],
  };
  const [a, b] = [frame.toText(ends[side][0]), frame.toText(ends[side][1])];
  const horizontal = side === 'top' || side === 'bottom';
  const [alongA, offA, alongB, offB] = horizontal ? [a[0], a[1], b[0], b[1]] : [a[1], a[0], b[1], b[0]];
  const slope = (offB - offA) / (alongB - alongA);
  if (!Number.isFinite(slope) || Math.abs(slope) > 0.3) return [];
  return [{ offset: offA + slope * (middle - alongA), slope, middle, strength: 0, border: true }];
}
