import type { Picture } from './picture.ts';

type Point = readonly [number, number];
/** top-left, top-right, bottom-right, bottom-left */
export type Corners = readonly [Point, Point, Point, Point];
/** row-major 3 × 3 with the last element 1 left out */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** The projective map taking four points to four others (Heckbert 1989): Gaussian elimination with pivots. Degenerate corners give non-finite numbers. */
export function solveHomography(from: Corners, to: Corners): Homography {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] as Point;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const cell = (r: number, c: number): number => rows[r]?.[c] as number;
  for (let i = 0; i < 8; i++) {
    let pivot = i;
    for (let j = i + 1; j < 8; j++) if (Math.abs(cell(j, i)) > Math.abs(cell(pivot, i))) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let j = 0; j < 8; j++) {
      if (j === i) continue;
      const factor = cell(j, i) / cell(i, i);
      for (let k = i; k < 9; k++) (rows[j] as number[])[k] = cell(j, k) - factor * cell(i, k);
    }
  }
  return rows.map((row, i) => (row[8] as number) / (row[i] as number)) as unknown as Homography;
}

export function applyHomography(h: Homography, [x, y]: Point): [number, number] {
  const z = h[6] * x + h[7] * y + 1;
  return [(h[0] * x + h[1] * y + h[2]) / z, (h[3] * x + h[4] * y + h[5]) / z];
}

export const cornersOf = (width: number, height: number): Corners => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/**
 * Takes the quadrilateral out of a picture as an upright rectangle, bilinear; several samples a pixel when it shrinks. Outside the picture
 * the nearest edge pixel is repeated.
 */
export function warpPerspective(picture: Picture, quad: Corners, width: number, height: number): Picture {
  const h = solveHomography(cornersOf(width, height), quad);
  const shrink = Math.hypot(quad[1][0] - quad[0][0], quad[1][1] - quad[0][1]) / width;
  const shrinkDown = Math.hypot(quad[3][0] - quad[0][0], quad[3][1] - quad[0][1]) / height;
  const n = Math.max(1, Math.min(4, Math.round(Math.max(shrink, shrinkDown))));
  const out = new Uint8Array(width * height * 3);
  if (n === 1) {
    sampleRows(picture, h, width, 0, out);
    return { width, height, data: out };
  }
  const { data, width: w, height: ih } = picture;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [r, g, b] = [0, 0, 0];
      for (let s = 0; s < n * n; s++) {
        const px = x + ((s % n) + 0.5) / n;
        const py = y + (Math.floor(s / n) + 0.5) / n;
        const z = h[6] * px + h[7] * py + 1;
        const u = Math.max(0, Math.min(w - 1, (h[0] * px + h[1] * py + h[2]) / z - 0.5));
        const v = Math.max(0, Math.min(ih - 1, (h[3] * px + h[4] * py + h[5]) / z - 0.5));
        const x0 = Math.min(w - 2, Math.floor(u));
        const y0 = Math.min(ih - 2, Math.floor(v));
        const fx = u - x0;
        const fy = v - y0;
        const at = (y0 * w + x0) * 3;
        const below = at + w * 3;
        const w00 = (1 - fx) * (1 - fy);
        const w01 = fx * (1 - fy);
        const w10 = (1 - fx) * fy;
        const w11 = fx * fy;
        r +=
          (data[at] as number) * w00 + (data[at + 3] as number) * w01 + (data[below] as number) * w10 + (data[below + 3] as number) * w11;
        g +=
          (data[at + 1] as number) * w00 +
          (data[at + 4] as number) * w01 +
          (data[below + 1] as number) * w10 +
          (data[below + 4] as number) * w11;
        b +=
          (data[at + 2] as number) * w00 +
          (data[at + 5] as number) * w01 +
          (data[below + 2] as number) * w10 +
          (data[below + 5] as number) * w11;
      }
      const to = (y * width + x) * 3;
      out[to] = r / (n * n) + 0.5;
      out[to + 1] = g / (n * n) + 0.5;
      out[to + 2] = b / (n * n) + 0.5;
    }
  }
  return { width, height, data: out };
}

/**
 * One sample a pixel, bilinear, of as many rows of the rectangle as the memory holds: where it does not shrink, the numbers of
 * `warpPerspective`.
 * @param first row of the rectangle that goes first into the memory
 */
export function sampleRows({ data, width: w, height: ih }: Picture, h: Homography, width: number, first: number, out: Uint8Array): void {
  const [h0, h1, h2, h3, h4, h5, h6, h7] = h;
  const stride = w * 3;
  const lastU = w - 1;
  const lastV = ih - 1;
  let to = 0;
  const end = first + out.length / (width * 3);
  for (let y = first; y < end; y++) {
    const py = y + 0.5;
    const uy = h1 * py;
    const vy = h4 * py;
    const zy = h7 * py;
    for (let x = 0; x < width; x++, to += 3) {
      const px = x + 0.5;
      const z = h6 * px + zy + 1;
      const u = Math.max(0, Math.min(lastU, (h0 * px + uy + h2) / z - 0.5));
      const v = Math.max(0, Math.min(lastV, (h3 * px + vy + h5) / z - 0.5));
      const x0 = Math.min(w - 2, u | 0);
      const y0 = Math.min(ih - 2, v | 0);
      const fx = u - x0;
      const fy = v - y0;
      const at = y0 * stride + x0 * 3;
      const below = at + stride;
      const w00 = (1 - fx) * (1 - fy);
      const w01 = fx * (1 - fy);
      const w10 = (1 - fx) * fy;
      const w11 = fx * fy;
      out[to] =
        (data[at] as number) * w00 +
        (data[at + 3] as number) * w01 +
        (data[below] as number) * w10 +
        (data[below + 3] as number) * w11 +
        0.5;
      out[to + 1] =
        (data[at + 1] as number) * w00 +
        (data[at + 4] as number) * w01 +
        (data[below + 1] as number) * w10 +
        (data[below + 4] as number) * w11 +
        0.5;
      out[to + 2] =
        (data[at + 2] as number) * w00 +
        (data[at + 5] as number) * w01 +
        (data[below + 2] as number) * w10 +
        (data[below + 5] as number) * w11 +
        0.5;
    }
  }
}
