import type { Landmarks, Picture } from '@mien/analysis';
import { fillPolygon } from './fill-polygon.ts';

/**
 * Per eye: the outline from the outer corner below to the inner one and back above, and points of bare skin below it.
 * The photograph's lid is a thin dark fold: stretched over the eye it would look like make-up, so a shut lid is painted.
 */
const EYES = [
  { lower: [33, 7, 163, 144, 145, 153, 154, 155, 133], upper: [173, 157, 158, 159, 160, 161, 246], skin: [119, 120, 100, 101, 118] },
  {
    lower: [263, 249, 390, 373, 374, 380, 381, 382, 362],
    upper: [398, 384, 385, 386, 387, 388, 466],
    skin: [348, 349, 329, 330, 347],
  },
] as const;
/** Lids reach above the eye's opening by this share of its height. */
const FOLD = 0.9;
const LASHES = [62, 42, 36] as const;

/**
 * Paints shut lids over the eyes.
 * @param landmarks where the points would lie with open eyes
 * @param shut share of the opening that the lid covers, 0–1
 */
export function drawLids(picture: Picture, landmarks: Landmarks, shut: number): void {
  for (const { lower, upper, skin } of EYES) {
    const colour = meanColour(picture, landmarks, skin);
    const bottom = lower.map((index) => at(landmarks, index));
    const top = upper.map((index) => at(landmarks, index));
    const [outer, inner] = [bottom[0], bottom[bottom.length - 1]] as [Point, Point];
    const inside = bottom.slice(1, -1);
    const height = Math.abs((inside[3]?.[1] ?? 0) - (top[3]?.[1] ?? 0));
    const fold = top.map(([x, y]): Point => [x, y - FOLD * height]);
    const edge = inside.map(([x, y], index): Point => {
      const above = top[top.length - 1 - index] as Point;
      return [above[0] + (x - above[0]) * shut, above[1] + (y - above[1]) * shut];
    });
    fillPolygon(picture, [outer, ...edge, inner, ...fold], shaded(colour, height, fold));
    const thick = Math.max(1, 0.3 * height);
    const line = [outer, ...edge, inner];
    fillPolygon(picture, [...line, ...line.map(([x, y]): Point => [x, y + thick]).reverse()], () => LASHES);
  }
}

type Point = readonly [number, number];
type Colour = readonly [number, number, number];

const at = (landmarks: Landmarks, index: number): Point => [landmarks[3 * index] as number, landmarks[3 * index + 1] as number];

/** A lid is a ball: a little darker towards its lower edge. */
function shaded([red, green, blue]: Colour, height: number, fold: readonly Point[]): (x: number, y: number) => Colour {
  const top = Math.min(...fold.map(([, y]) => y));
  return (_, y) => {
    const dim = 0.9 - 0.08 * Math.min(1, (y - top) / Math.max(1, height * 1.7));
    return [red * dim, green * dim, blue * dim];
  };
}

function meanColour({ width, height, data }: Picture, landmarks: Landmarks, indexes: readonly number[]): Colour {
  const sum = [0, 0, 0] as [number, number, number];
  for (const index of indexes) {
    const [x, y] = at(landmarks, index);
    const from = (Math.min(height - 1, Math.max(0, Math.round(y))) * width + Math.min(width - 1, Math.max(0, Math.round(x)))) * 3;
    for (let channel = 0; channel < 3; channel++)
      sum[channel] = (sum[channel] as number) + (data[from + channel] as number) / indexes.length;
  }
  return sum;
}
