import { type Quad, solveHomography } from './homography.ts';
import type { Picture } from './picture.ts';

/**
 * Straightens the quadrilateral `quad` of a picture into a `width` × `height` picture. Bilinear; where the result is smaller than
 * the source, up to 4 × 4 samples a pixel are averaged.
 * @param quad corners in continuous coordinates: the picture spans 0…width and 0…height, a pixel's centre is at .5
 * @returns null when the corners are degenerate. Outside of the picture the edge is repeated
 */
export function warpPerspective(picture: Picture, quad: Quad, width: number, height: number): Picture | null {
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const map = solveHomography(corners, quad);
  if (map === null) return null;
  const [a, b, c, d, e, f, g, h] = map;
  const samples = samplesAcross(quad, width, height);
  const out = new Uint8Array(width * height * 3);
  const { data } = picture;
  const stride = picture.width * 3;
  const maxX = picture.width - 1.0001;
  const maxY = picture.height - 1.0001;
  const share = 1 / (samples * samples);
  let o = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < samples; j++)
        for (let i = 0; i < samples; i++) {
          const px = x + (i + 0.5) / samples;
          const py = y + (j + 0.5) / samples;
          const w = g * px + h * py + 1;
          const sx = Math.min(maxX, Math.max(0, (a * px + b * py + c) / w - 0.5));
          const sy = Math.min(maxY, Math.max(0, (d * px + e * py + f) / w - 0.5));
          const ix = sx | 0;
          const iy = sy | 0;
          const fx = sx - ix;
          const fy = sy - iy;
          const k = iy * stride + ix * 3;
          const w00 = (1 - fx) * (1 - fy);
          const w10 = fx * (1 - fy);
          const w01 = (1 - fx) * fy;
          const w11 = fx * fy;
          red += w00 * byte(data, k) + w10 * byte(data, k + 3) + w01 * byte(data, k + stride) + w11 * byte(data, k + stride + 3);
          green += w00 * byte(data, k + 1) + w10 * byte(data, k + 4) + w01 * byte(data, k + stride + 1) + w11 * byte(data, k + stride + 4);
          blue += w00 * byte(data, k + 2) + w10 * byte(data, k + 5) + w01 * byte(data, k + stride + 2) + w11 * byte(data, k + stride + 5);
        }
      out[o++] = red * share + 0.5;
      out[o++] = green * share + 0.5;
      out[o++] = blue * share + 0.5;
    }
  return { width, height, data: out };
}

const byte = (data: Uint8Array, index: number): number => data[index] as number;

function samplesAcross(quad: Quad, width: number, height: number): number {
  const side = (i: number, j: number) => Math.hypot((quad[i]?.[0] ?? 0) - (quad[j]?.[0] ?? 0), (quad[i]?.[1] ?? 0) - (quad[j]?.[1] ?? 0));
  const scale = Math.max(side(0, 1) / width, side(3, 2) / width, side(0, 3) / height, side(1, 2) / height);
  return Math.min(4, Math.max(1, Math.round(scale)));
}
