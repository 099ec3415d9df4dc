import type { Quad } from '@mien/protocol';
import type { TextBox } from './detect-text.ts';
import { distance, type Point, quadAngle, quadArea, quadCentre, quadHeight, quadWidth, weightedMedian } from './geometry.ts';

/** Where the main body of text lies, in axes turned with it; the document's edges must be outside. */
export interface TextFrame {
  /** turn of the axes, and the point of the picture around which they turn */
  readonly cos: number;
  readonly sin: number;
  readonly centre: Point;
  readonly toText: (point: Point) => [number, number];
  readonly toPicture: (point: Point) => [number, number];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Boxes this many times the usual distance from the middle belong to something else in the picture. */
const CLUSTER_REACH = 3.2;

/**
 * @param boxes in pixels of a picture of `width` × `height`
 * @returns null when fewer than two boxes are long enough to tell a direction
 */
export function frameText(boxes: readonly TextBox[], width: number, height: number): TextFrame | null {
  const quads = boxes.map((box) => box.quad);
  const long = quads.filter((quad) => quadWidth(quad) > 2.5 * quadHeight(quad));
  if (long.length < 2) return null;
  const angle = weightedMedian(long.map(quadAngle), long.map(quadWidth));
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const [cx, cy] = [width / 2, height / 2];
  const toText = ([x, y]: Point): [number, number] => [(x - cx) * c + (y - cy) * s, (y - cy) * c - (x - cx) * s];
  const toPicture = ([u, v]: Point): [number, number] => [u * c - v * s + cx, u * s + v * c + cy];
  const points = mainCluster(quads).flatMap((quad) => quad.map(toText));
  const us = points.map((p) => p[0]);
  const vs = points.map((p) => p[1]);
  return {
    cos: c,
    sin: s,
    centre: [cx, cy],
    toText,
    toPicture,
    left: Math.min(...us),
    right: Math.max(...us),
    top: Math.min(...vs),
    bottom: Math.max(...vs),
  };
}

function mainCluster(quads: readonly Quad[]): readonly Quad[] {
  const centres = quads.map(quadCentre);
  const areas = quads.map(quadArea);
  const xs = centres.map((p) => p[0]);
  const ys = centres.map((p) => p[1]);
  const middle: Point = [weightedMedian(xs, areas), weightedMedian(ys, areas)];
  const away = centres.map((p) => distance(p, middle));
  const usual = Math.max(30, weightedMedian(away, areas));
  return quads.filter((_, i) => (away[i] as number) < CLUSTER_REACH * usual);
}
