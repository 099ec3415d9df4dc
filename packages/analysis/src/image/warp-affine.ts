import type { Picture } from './picture.ts';

/** Maps a pixel index (x, y) of the result to one of the source: `[a x + b y + c, d x + e y + f]`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Samples a picture through an affine map, bilinear; where the result is smaller than the source, up to 4 × 4 samples a pixel
 * are averaged (area supersampling). Outside of the picture counts as `fill`.
 * @returns `width * height * 3` floats 0–255, RGB, row by row
 */
export function sampleAffine(picture: Picture, map: Affine, width: number, height: number, fill = 0): Float32Array {
  const [a, b, c, d, e, f] = map;
  const samples = Math.min(4, Math.max(1, Math.round(Math.sqrt(Math.abs(a * e - b * d)))));
  const out = new Float32Array(width * height * 3);
  const { data, width: sourceWidth, height: sourceHeight } = picture;
  const stride = sourceWidth * 3;
  const share = 1 / (samples * samples);
  const first = 0.5 / samples - 0.5;
  let o = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < samples; j++) {
        const py = y + first + j / samples;
        for (let i = 0; i < samples; i++) {
          const px = x + first + i / samples;
          const sx = a * px + b * py + c;
          const sy = d * px + e * py + f;
          const ix = Math.floor(sx);
          const iy = Math.floor(sy);
          const fx = sx - ix;
          const fy = sy - iy;
          if (ix >= 0 && iy >= 0 && ix < sourceWidth - 1 && iy < sourceHeight - 1) {
            const k = iy * stride + ix * 3;
            const w00 = (1 - fx) * (1 - fy);
            const w10 = fx * (1 - fy);
            const w01 = (1 - fx) * fy;
            const w11 = fx * fy;
            const below = k + stride;
            red += w00 * byte(data, k) + w10 * byte(data, k + 3) + w01 * byte(data, below) + w11 * byte(data, below + 3);
            green += w00 * byte(data, k + 1) + w10 * byte(data, k + 4) + w01 * byte(data, below + 1) + w11 * byte(data, below + 4);
            blue += w00 * byte(data, k + 2) + w10 * byte(data, k + 5) + w01 * byte(data, below + 2) + w11 * byte(data, below + 5);
          } else {
            for (let corner = 0; corner < 4; corner++) {
              const cx = ix + (corner & 1);
              const cy = iy + (corner >> 1);
              const weight = ((corner & 1) === 1 ? fx : 1 - fx) * (corner >> 1 === 1 ? fy : 1 - fy);
              const inside = cx >= 0 && cy >= 0 && cx < sourceWidth && cy < sourceHeight;
              const k = cy * stride + cx * 3;
              red += weight * (inside ? byte(data, k) : fill);
              green += weight * (inside ? byte(data, k + 1) : fill);
              blue += weight * (inside ? byte(data, k + 2) : fill);
            }
          }
        }
      }
      out[o++] = red * share;
      out[o++] = green * share;
      out[o++] = blue * share;
    }
  return out;
}

/** As `sampleAffine`, to a picture. */
export function warpAffine(picture: Picture, map: Affine, width: number, height: number, fill = 0): Picture {
  return { width, height, data: Uint8Array.from(sampleAffine(picture, map, width, height, fill), (value) => value + 0.5) };
}

const byte = (data: Uint8Array, index: number): number => data[index] as number;
