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
  if (region === null) return new Float32Array(width * height * 3).fill(fill);
  const small = averageBlocks(picture, region, block);
  const left = region[0] + (block - 1) / 2;
  const top = region[1] + (block - 1) / 2;
  return sampleBilinear(small, [a / block, b / block, (c - left) / block, d / block, e / block, (f - top) / block], width, height, fill);
}

/** As `sampleAffine`, to a picture. */
export function warpAffine(picture: Picture, map: Affine, width: number, height: number, fill = 0): Picture {
  return { width, height, data: Uint8Array.from(sampleAffine(picture, map, width, height, fill), (value) => value + 0.5) };
}

/** The whole picture averaged over blocks: a quick small copy, `width ÷ block` pixels wide. */
export const shrinkPicture = (picture: Picture, block: number): Picture =>
  block < 2 ? picture : averageBlocks(picture, [0, 0, picture.width, picture.height], block);

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
  const width = Math.max(1, Math.floor((right - left) / block));
  const height = Math.max(1, Math.floor((bottom - top) / block));
  const samples = Math.min(block, MAX_SAMPLES);
  const step = block / samples;
  const offsets = Array.from({ length: samples }, (_, index) => Math.floor((index + 0.5) * step));
  const share = 1 / (samples * samples);
  const data = new Uint8Array(width * height * 3);
  const { data: source } = picture;
  const sums = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0.5);
    for (const dy of offsets) {
      const row = Math.min(picture.height - 1, top + y * block + dy) * picture.width;
      for (const dx of offsets) {
        let from = (row + Math.min(picture.width - 1, left + dx)) * 3;
        for (let o = 0; o < sums.length; o += 3, from += block * 3) {
          sums[o] = (sums[o] as number) + (source[from] as number) * share;
          sums[o + 1] = (sums[o + 1] as number) + (source[from + 1] as number) * share;
          sums[o + 2] = (sums[o + 2] as number) + (source[from + 2] as number) * share;
        }
      }
    }
    data.set(sums, y * width * 3);
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
        for (let channel = 0; channel < 3; channel++) {
          out[o + channel] =
            w00 * (data[k + channel] as number) +
            w10 * (data[k + 3 + channel] as number) +
            w01 * (data[below + channel] as number) +
            w11 * (data[below + 3 + channel] as number);
        }
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
