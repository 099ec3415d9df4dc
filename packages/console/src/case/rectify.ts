export type Point = readonly [number, number];
/** Clockwise from the upper left, in pixels. */
export type Quad = readonly [Point, Point, Point, Point];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA */
  readonly data: Uint8ClampedArray;
}

const away = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** The card's picture at this width, as high as its own sides say. */
export function sizeOf(
  [upperLeft, upperRight, lowerRight, lowerLeft]: Quad,
  width: number,
): { readonly width: number; readonly height: number } {
  const across = (away(upperLeft, upperRight) + away(lowerLeft, lowerRight)) / 2;
  const down = (away(upperLeft, lowerLeft) + away(upperRight, lowerRight)) / 2;
  return { width, height: Math.max(1, Math.round((width * down) / across)) };
}

/**
 * The projective map of the unit square onto a quadrilateral, in closed form (P. Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
 * @returns where a place of the square lies; both coordinates from 0 to 1
 */
export function placeIn([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): (u: number, v: number) => Point {
  const sx = x0 - x1 + x2 - x3;
  const sy = y0 - y1 + y2 - y3;
  const dx1 = x1 - x2;
  const dy1 = y1 - y2;
  const dx2 = x3 - x2;
  const dy2 = y3 - y2;
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  const a = x1 - x0 + g * x1;
  const b = x3 - x0 + h * x3;
  const d = y1 - y0 + g * y1;
  const e = y3 - y0 + h * y3;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + x0) / w, (d * u + e * v + y0) / w];
  };
}

/** Fills `into` with the card as if it lay flat before us, bilinear; what lies outside of the frame stays as it was. */
export function rectify(frame: Pixels, quad: Quad, into: Pixels): void {
  const place = placeIn(quad);
  const { width, height, data } = frame;
  for (let row = 0; row < into.height; row += 1)
    for (let column = 0; column < into.width; column += 1) {
      const [x, y] = place((column + 0.5) / into.width, (row + 0.5) / into.height);
      const left = Math.floor(x - 0.5);
      const top = Math.floor(y - 0.5);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const right = x - 0.5 - left;
      const low = y - 0.5 - top;
      const from = (top * width + left) * 4;
      const to = (row * into.width + column) * 4;
      for (let channel = 0; channel < 4; channel += 1) {
        const above = (data[from + channel] ?? 0) * (1 - right) + (data[from + 4 + channel] ?? 0) * right;
        const under = (data[from + width * 4 + channel] ?? 0) * (1 - right) + (data[from + width * 4 + 4 + channel] ?? 0) * right;
        into.data[to + channel] = above * (1 - low) + under * low;
      }
    }
}
