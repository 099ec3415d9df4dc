import type { Quad } from '@mien/protocol';

export type Point = readonly [number, number];

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Mean length of the top and bottom edges. */
export function quadWidth(quad: Quad): number {
  return (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
}

/** Mean length of the left and right edges. */
export function quadHeight(quad: Quad): number {
  return (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
}

/** Direction of the text in a line's quad, radians, 0 to the right, growing clockwise. */
export function quadAngle(quad: Quad): number {
  const [a, b, c, d] = quad;
  return Math.atan2(b[1] - a[1] + c[1] - d[1], b[0] - a[0] + c[0] - d[0]);
}

export function quadCentre(quad: Quad): [number, number] {
  return [quad.reduce((sum, p) => sum + p[0], 0) / 4, quad.reduce((sum, p) => sum + p[1], 0) / 4];
}

export function mapQuad(quad: Quad, map: (point: Point) => [number, number]): Quad {
  return [map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])];
}

export function quadArea(quad: Quad): number {
  const cross = quad.reduce((sum, p, i) => {
    const q = quad[(i + 1) % 4] as Point;
    return sum + p[0] * q[1] - q[0] * p[1];
  }, 0);
  return Math.abs(cross) / 2;
}

export function isInside(quad: Quad, [x, y]: Point): boolean {
  return quad.every((p, i) => {
    const q = quad[(i + 1) % 4] as Point;
    return (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]) >= 0;
  });
}

/** The value below which half of the weight lies. 0 for an empty list. */
export function weightedMedian(values: readonly number[], weights: readonly number[] = values.map(() => 1)): number {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const half = weights.reduce((sum, w) => sum + w, 0) / 2;
  let sum = 0;
  for (const i of order) {
    sum += weights[i] as number;
    if (sum >= half) return values[i] as number;
  }
  return 0;
}
