import type { Point } from './geometry.ts';

/** A rectangle lying at an angle; `width` runs along `angle`. */
export interface Rectangle {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The rectangle of least area around the points: one of its sides lies on the convex hull (Freeman & Shapira 1975). */
export function minAreaRectangle(points: readonly Point[]): Rectangle {
  const hull = convexHull(points);
  let best: Rectangle = { centre: hull[0] ?? [0, 0], width: 0, height: 0, angle: 0 };
  let bestArea = Number.POSITIVE_INFINITY;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i] as Point;
    const b = hull[(i + 1) % hull.length] as Point;
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const along = hull.map(([x, y]) => x * c + y * s);
    const across = hull.map(([x, y]) => y * c - x * s);
    const [u0, u1, v0, v1] = [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)];
    const area = (u1 - u0) * (v1 - v0);
    if (area >= bestArea) continue;
    bestArea = area;
    const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
    best = { centre: [u * c - v * s, u * s + v * c], width: u1 - u0, height: v1 - v0, angle };
  }
  return best;
}

/** Corners of the rectangle grown by `margin` on every side. */
export function rectangleCorners(rectangle: Rectangle, margin: number): [Point, Point, Point, Point] {
  const { centre, angle } = rectangle;
  const w = rectangle.width / 2 + margin;
  const h = rectangle.height / 2 + margin;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const corner = (x: number, y: number): Point => [centre[0] + x * c - y * s, centre[1] + x * s + y * c];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (from: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain[chain.length - 2] as Point, chain[chain.length - 1] as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}
