import type { Picture } from './picture.ts';

/** Maps a pixel index (x, y) of the result to one of the source: `[a x + b y + c, d x + e y + f]`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Samples taken a side inside one block when shrinking: 16 of a large block tell its mean well enough, and cost stays bounded. */
const MAX_SAMPLES = 4;

/**
 * Samples a picture through an affine map. Where the result is smaller than the source by a factor of two or more, the region that
 * the map covers is first averaged over whole blocks; then bilinear. Outside of the picture counts as `fill`.
 * @returns `width * height * 3` floats 0–255, RGB, row by row
 */
export function sampleAffine(picture: Picture, map: Affine, width: number, height: number, fill = 0): Float32Array {
  const [a, b, c, d, e, f] = map;
  const block = Math.floor(Math.sqrt(Math.abs(a * e - b * d)));
  if (block < 2) return sampleBilinear(picture, map, width, height, fill);
  const region = coveredRegion(picture, map, width, height);
  if (region === null || region[2] - region[0] < block || region[3] - region[1] < block)
    return new Float32Array(width * height * 3).fill(fill);
  const small = averageBlocks(picture, region, block);
  const left = region[0] + (block - 1) / 2;
  const top = region[1] + (block - 1) / 2;
  return sampleBilinear(small, [a / block, b / block, (c - left) / block, d / block, e / block, (f - top) / block], width, height, fill);
}

/** As `sampleAffine`, to a picture. */
export function warpAffine(picture: Picture, map: Affine, width: number, height: number, fill = 0): Picture {
  return { width, height, data: roundToBytes(sampleAffine(picture, map, width, height, fill)) };
}

/** Values 0–255 as bytes. A loop, for `Uint8Array.from` with a function takes 2 ms for a face of 112 × 112. */
export function roundToBytes(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) bytes[i] = (values[i] as number) + 0.5;
  return bytes;
}

/** The whole picture averaged over blocks: a quick small copy, `width ÷ block` pixels wide. */
export function shrinkPicture(picture: Picture, block: number): Picture {
  const fitting = Math.min(block, picture.width, picture.height);
  return fitting < 2 ? picture : averageBlocks(picture, [0, 0, picture.width, picture.height], fitting);
}

/** Left, top, right, bottom in pixels; null when the map looks past the picture. */
function coveredRegion(
  picture: Picture,
  [a, b, c, d, e, f]: Affine,
  width: number,
  height: number,
): [number, number, number, number] | null {
  const xs = [0, a * width, b * height, a * width + b * height].map((x) => x + c);
  const ys = [0, d * width, e * height, d * width + e * height].map((y) => y + f);
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 2);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 2);
  const right = Math.min(picture.width, Math.ceil(Math.max(...xs)) + 2);
  const bottom = Math.min(picture.height, Math.ceil(Math.max(...ys)) + 2);
  return right <= left || bottom <= top ? null : [left, top, right, bottom];
}

function averageBlocks(picture: Picture, [left, top, right, bottom]: readonly [number, number, number, number], block: number): Picture {
  const width = Math.floor((right - left) / block);
  const height = Math.floor((bottom - top) / block);
  const samples = Math.min(block, MAX_SAMPLES);
  const steps = Array.from({ length: samples }, (_, index) => Math.floor(((index + 0.5) * block) / samples));
  // Whole blocks only, so every sample lies inside of the picture.
  const offsets = Int32Array.from(steps.flatMap((dy) => steps.map((dx) => (dy * picture.width + dx) * 3)));
  const data = new Uint8Array(width * height * 3);
  const source = picture.data;
  const count = offsets.length;
  const half = count / 2;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = ((top + y * block) * picture.width + left) * 3;
    for (let x = 0; x < width; x++, from += block * 3, to += 3) {
      let red = half;
      let green = half;
      let blue = half;
      for (let k = 0; k < count; k++) {
        const at = from + (offsets[k] as number);
        red += source[at] as number;
        green += source[at + 1] as number;
        blue += source[at + 2] as number;
      }
      data[to] = red / count;
      data[to + 1] = green / count;
      data[to + 2] = blue / count;
    }
  }
  return { width, height, data };
}

function sampleBilinear(picture: Picture, map: Affine, width: number, height: number, fill: number): Float32Array {
  const [a, b, c, d, e, f] = map;
  const out = new Float32Array(width * height * 3);
  const { data, width: sourceWidth, height: sourceHeight } = picture;
  const stride = sourceWidth * 3;
  let o = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++, o += 3) {
      const sx = a * x + b * y + c;
      const sy = d * x + e * y + f;
      const ix = Math.floor(sx);
      const iy = Math.floor(sy);
      if (ix >= 0 && iy >= 0 && ix < sourceWidth - 1 && iy < sourceHeight - 1) {
        const fx = sx - ix;
        const fy = sy - iy;
        const k = iy * stride + ix * 3;
        const below = k + stride;
        const w00 = (1 - fx) * (1 - fy);
        const w10 = fx * (1 - fy);
        const w01 = (1 - fx) * fy;
        const w11 = fx * fy;
        out[o] =
          w00 * (data[k] as number) + w10 * (data[k + 3] as number) + w01 * (data[below] as number) + w11 * (data[below + 3] as number);
        out[o + 1] =
          w00 * (data[k + 1] as number) +
          w10 * (data[k + 4] as number) +
          w01 * (data[below + 1] as number) +
          w11 * (data[below + 4] as number);
        out[o + 2] =
          w00 * (data[k + 2] as number) +
          w10 * (data[k + 5] as number) +
          w01 * (data[below + 2] as number) +
          w11 * (data[below + 5] as number);
      } else {
        for (let channel = 0; channel < 3; channel++) out[o + channel] = sampleEdge(picture, sx, sy, channel, fill);
      }
    }
  return out;
}

/** Bilinear with what lies outside of the picture counted as `fill`. */
function sampleEdge({ width, height, data }: Picture, x: number, y: number, channel: number, fill: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  if (ix < -1 || iy < -1 || ix >= width || iy >= height) return fill;
  const at = (cx: number, cy: number): number =>
    cx >= 0 && cy >= 0 && cx < width && cy < height ? (data[(cy * width + cx) * 3 + channel] as number) : fill;
  const fx = x - ix;
  const fy = y - iy;
  return (1 - fy) * ((1 - fx) * at(ix, iy) + fx * at(ix + 1, iy)) + fy * ((1 - fx) * at(ix, iy + 1) + fx * at(ix + 1, iy + 1));
}
