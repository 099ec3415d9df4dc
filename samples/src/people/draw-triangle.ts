import type { Picture } from '@mien/analysis';

/** A corner: where it is drawn (x, y, depth towards the camera) and which pixel of the source it shows. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly u: number;
  readonly v: number;
}

/** Draws one textured triangle, bilinear. With a depth buffer (one number a pixel) nearer pixels win. */
export function drawTriangle(target: Picture, source: Picture, a: Corner, b: Corner, c: Corner, depths: Float32Array | null): void {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x)));
  const right = Math.min(target.width - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
  const top = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y)));
  const bottom = Math.min(target.height - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
  const stride = source.width * 3;
  const [maxU, maxV] = [source.width - 1.001, source.height - 1.001];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const wb = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const wc = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      const wa = 1 - wb - wc;
      if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) continue;
      const pixel = y * target.width + x;
      if (depths !== null) {
        const depth = wa * a.depth + wb * b.depth + wc * c.depth;
        if (depth <= (depths[pixel] as number)) continue;
        depths[pixel] = depth;
      }
      const u = Math.min(maxU, Math.max(0, wa * a.u + wb * b.u + wc * c.u));
      const v = Math.min(maxV, Math.max(0, wa * a.v + wb * b.v + wc * c.v));
      const [iu, iv] = [u | 0, v | 0];
      const [fu, fv] = [u - iu, v - iv];
      const from = iv * stride + iu * 3;
      for (let channel = 0; channel < 3; channel++) {
        const at = from + channel;
        const upper = (source.data[at] as number) * (1 - fu) + (source.data[at + 3] as number) * fu;
        const lower = (source.data[at + stride] as number) * (1 - fu) + (source.data[at + stride + 3] as number) * fu;
        target.data[pixel * 3 + channel] = upper * (1 - fv) + lower * fv + 0.5;
      }
    }
}
