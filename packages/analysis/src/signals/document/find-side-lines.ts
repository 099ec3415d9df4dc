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

const SAMPLES = 40;
const MIN_STRENGTH = 3;
const KEPT = 9;
/** One strong print edge must not outweigh a whole faint side. */
const STEP_CAP = 40;

/** The strongest distinct lines beyond one side of the text; the search reaches as far as a card of any known layout can. */
export function findSideLines(picture: Picture, frame: TextFrame, side: Side): SideLine[] {
  const horizontal = side === 'top' || side === 'bottom';
  const outwards = side === 'top' || side === 'left' ? -1 : 1;
  const [from, to] = horizontal ? [frame.left, frame.right] : [frame.top, frame.bottom];
  const across = frame.right - frame.left;
  const down = frame.bottom - frame.top;
  const reach = horizontal ? Math.min(1.3 * Math.max(down, across * 0.3) + 25, picture.height) : Math.min(1.1 * across + 20, picture.width);
  const middle = (from + to) / 2;
  const found: SideLine[] = [];
  for (let step = -2; step <= reach; step++) {
    for (let tilt = -8; tilt <= 8; tilt++) {
      const offset = frame[side] + outwards * step;
      const slope = tilt * 0.02;
      const at = (share: number): Point => {
        const along = from + (to - from) * share;
        const off = offset + slope * (along - middle);
        return horizontal ? [along, off] : [off, along];
      };
      const strength = stepAcross(picture, frame, at, horizontal);
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

/** Mean over the line of the colour step from 1.6 px on one side to 1.6 px on the other, in the channel that shows it best. */
export function stepAcross(picture: Picture, frame: TextFrame, at: (share: number) => Point, horizontal: boolean): number {
  const { width, height, data } = picture;
  const sums = [0, 0, 0];
  let inside = 0;
  const index = ([u, v]: Point): number => {
    const [x, y] = frame.toPicture([u, v]);
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : (Math.floor(y) * width + Math.floor(x)) * 3;
  };
  for (let i = 0; i <= SAMPLES; i++) {
    const [u, v] = at(i / SAMPLES);
    const a = index(horizontal ? [u, v + 1.6] : [u + 1.6, v]);
    const b = index(horizontal ? [u, v - 1.6] : [u - 1.6, v]);
    if (a < 0 || b < 0) continue;
    inside++;
    for (let k = 0; k < 3; k++) {
      const step = (data[a + k] as number) - (data[b + k] as number);
      sums[k] = (sums[k] as number) + Math.max(-STEP_CAP, Math.min(STEP_CAP, step));
    }
  }
  return inside < (SAMPLES + 1) * 0.6 ? 0 : Math.max(...sums.map(Math.abs)) / inside;
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
