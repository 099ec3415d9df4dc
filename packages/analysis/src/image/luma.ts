import type { Picture } from './picture.ts';

/** Brightness alone: 8 bits a pixel, row by row. `data.length === width * height`. */
export interface LumaPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Luma by ITU-R BT.601 (0.299 R + 0.587 G + 0.114 B), 0–255. */
export function toLuma({ width, height, data }: Picture): LumaPlane {
  const luma = new Uint8Array(width * height);
  for (let i = 0, o = 0; o < luma.length; i += 3, o++) {
    luma[o] = (19595 * (data[i] as number) + 38470 * (data[i + 1] as number) + 7471 * (data[i + 2] as number) + 32768) >> 16;
  }
  return { width, height, data: luma };
}

/** Mean luma, 0–255; 0 for no pixels. */
export function meanLuma({ data }: LumaPlane): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i] as number;
  return data.length === 0 ? 0 : sum / data.length;
}
