import type { Picture } from '@mien/analysis';

/** A new picture with every value changed by where it stands; results are held to 0–255. */
export function mapPixels(picture: Picture, change: (value: number, x: number, y: number, channel: number) => number): Picture {
  const { width, height, data } = picture;
  const out = new Uint8ClampedArray(data.length);
  let at = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) for (let channel = 0; channel < 3; channel++, at++) out[at] = change(data[at] as number, x, y, channel);
  return { width, height, data: new Uint8Array(out.buffer) };
}

/** A picture of the same size that shows at each pixel what `from` points to in the source; bilinear, `fill` outside. */
export function resample(
  picture: Picture,
  from: (x: number, y: number) => readonly [number, number],
  fill: readonly [number, number, number],
): Picture {
  const { width, height, data } = picture;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = from(x, y);
      const [iu, iv] = [Math.floor(u), Math.floor(v)];
      const at = (y * width + x) * 3;
      if (iu < 0 || iv < 0 || iu >= width - 1 || iv >= height - 1) {
        out.set(fill, at);
        continue;
      }
      const [fu, fv] = [u - iu, v - iv];
      const k = (iv * width + iu) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const upper = (data[k + channel] as number) * (1 - fu) + (data[k + channel + 3] as number) * fu;
        const lower = (data[k + channel + width * 3] as number) * (1 - fu) + (data[k + channel + width * 3 + 3] as number) * fu;
        out[at + channel] = upper * (1 - fv) + lower * fv + 0.5;
      }
    }
  return { width, height, data: out };
}
