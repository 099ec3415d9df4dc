import type { Picture } from './picture.ts';
import { freshMemory, type Scratch } from './scratch.ts';

/** Maps a pixel index (x, y) of the result to one of the source: `[a x + b y + c, d x + e y + f]`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Samples taken a side inside one block when shrinking: 16 of a large block tell its mean well enough, and cost stays bounded. */
const MAX_SAMPLES = 4;

/**
 * Samples a picture through an affine map. Where the result is smaller than the source by a factor of two or more, the region that
 * the map covers is first averaged over whole blocks; then bilinear. Outside of the picture counts as `fill`.
 * @param memory where the result and what leads to it are written; its own unless told
 * @returns `width * height * 3` floats 0–255, RGB, row by row
 */
export function sampleAffine(
  picture: Picture,
  map: Affine,
  width: number,
  height: number,
  fill = 0,
  memory: Scratch = freshMemory,
): Float32Array {
  const out = memory.floats(width * height * 3);
  const [a, b, c, d, e, f] = map;
  const block = Math.floor(Math.sqrt(Math.abs(a * e - b * d)));
  if (block < 2) return sampleBilinear(picture, map, width, height, fill, out);
  const region = coveredRegion(picture, map, width, height);
  if (region === null || region[2] - region[0] < block || region[3] - region[1] < block) return out.fill(fill);
  const small = averageBlocks(picture, region, block, memory);
  const left = region[0] + (block - 1) / 2;
  const top = region[1] + (block - 1) / 2;
  return sampleBilinear(
    small,
    [a / block, b / block, (c - left) / block, d / block, e / block, (f - top) / block],
    width,
    height,
    fill,
    out,
  );
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
  return fitting < 2 ? picture : averageBlocks(picture, [0, 0, picture.width, picture.height], fitting, freshMemory);
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

type Region = readonly [left: number, top: number, right: number, bottom: number];

function averageBlocks(picture: Picture, region: Region, block: number, memory: Scratch): Picture {
  const [left, top, right, bottom] = region;
  const width = Math.floor((right - left) / block);
  const height = Math.floor((bottom - top) / block);
  const small = { width, height, data: memory.bytes(width * height * 3) };
  if (block === 2) averagePairs(picture, left, top, small);
  else if (block === 3) averageTriples(picture, left, top, small);
  else averageSamples(picture, left, top, block, small);
  return small;
}

/** Blocks of 2 × 2, which a face at arm's length shrinks by. */
function averagePairs({ data: source, width: sourceWidth }: Picture, left: number, top: number, { width, height, data }: Picture): void {
  const stride = sourceWidth * 3;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = (top + y * 2) * stride + left * 3;
    for (const end = to + width * 3; to < end; to += 3, at += 6) {
      const below = at + stride;
      data[to] = ((source[at] as number) + (source[at + 3] as number) + (source[below] as number) + (source[below + 3] as number) + 2) >> 2;
      data[to + 1] =
        ((source[at + 1] as number) + (source[at + 4] as number) + (source[below + 1] as number) + (source[below + 4] as number) + 2) >> 2;
      data[to + 2] =
        ((source[at + 2] as number) + (source[at + 5] as number) + (source[below + 2] as number) + (source[below + 5] as number) + 2) >> 2;
    }
  }
}

/** Blocks of 3 × 3, for a face near to the camera. */
function averageTriples({ data: source, width: sourceWidth }: Picture, left: number, top: number, { width, height, data }: Picture): void {
  const stride = sourceWidth * 3;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = (top + y * 3) * stride + left * 3;
    for (const end = to + width * 3; to < end; at += 6)
      for (let channel = 0; channel < 3; channel++, to++, at++) {
        const middle = at + stride;
        const below = middle + stride;
        const sum =
          (source[at] as number) +
          (source[at + 3] as number) +
          (source[at + 6] as number) +
          (source[middle] as number) +
          (source[middle + 3] as number) +
          (source[middle + 6] as number) +
          (source[below] as number) +
          (source[below + 3] as number) +
          (source[below + 6] as number);
        data[to] = (sum + 4.5) / 9;
      }
  }
}

function averageSamples(picture: Picture, left: number, top: number, block: number, { width, height, data }: Picture): void {
  const samples = Math.min(block, MAX_SAMPLES);
  const steps = Array.from({ length: samples }, (_, index) => Math.floor(((index + 0.5) * block) / samples));
  // Whole blocks only, so every sample lies inside of the picture.
  const offsets = Int32Array.from(steps.flatMap((dy) => steps.map((dx) => (dy * picture.width + dx) * 3)));
  const source = picture.data;
  const count = offsets.length;
  const half = count / 2;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = ((top + y * block) * picture.width + left) * 3;
    for (let x = 0; x < width; x++, from += block * 3, to += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let k = 0; k < count; k++) {
        const at = from + (offsets[k] as number);
        red += source[at] as number;
        green += source[at + 1] as number;
        blue += source[at + 2] as number;
      }
      data[to] = (red + half) / count;
      data[to + 1] = (green + half) / count;
      data[to + 2] = (blue + half) / count;
    }
  }
}

function sampleBilinear(picture: Picture, map: Affine, width: number, height: number, fill: number, out: Float32Array): Float32Array {
  const [a, b, c, d, e, f] = map;
  const { data, width: sourceWidth, height: sourceHeight } = picture;
  const stride = sourceWidth * 3;
  const lastX = sourceWidth - 1;
  const lastY = sourceHeight - 1;
  let o = 0;
  for (let y = 0; y < height; y++) {
    const by = b * y;
    const ey = e * y;
    for (let x = 0; x < width; x++, o += 3) {
      const sx = a * x + by + c;
      const sy = d * x + ey + f;
      if (sx >= 0 && sy >= 0 && sx < lastX && sy < lastY) {
        const ix = sx | 0;
        const iy = sy | 0;
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
