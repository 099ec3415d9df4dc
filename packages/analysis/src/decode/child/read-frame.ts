import type { VideoFrame } from '@napi-rs/webcodecs';
import type { Picture } from '../../image/picture.ts';
import { convertToRgb, type Planes } from './convert-frame.ts';
import { takeGlance } from './take-glance.ts';

export type Rotation = 0 | 90 | 180 | 270;

/** A decoded frame in memory of our own; the decoder's frame is free again. */
export interface ReadFrame {
  glance(rotation: Rotation): Uint8Array;
  rgb(): Picture;
}

const CHROMA = {
  I420: [1, 1],
  I420A: [1, 1],
  I422: [1, 0],
  I422A: [1, 0],
  I444: [0, 0],
  I444A: [0, 0],
} as const satisfies Record<string, readonly [0 | 1, 0 | 1]>;

/** Untagged video is taken for BT.601 in limited range, as ffmpeg and the decoder itself take it. */
const MATRICES: Readonly<Record<string, Planes['matrix']>> = { bt709: 'bt709', 'bt2020-ncl': 'bt2020' };

/** Copies a frame out as planes where the decoder has 8-bit planes, else (10 bits, NV12) as the decoder's own RGBA. */
export async function readFrame(frame: VideoFrame): Promise<ReadFrame> {
  const width = frame.codedWidth;
  const height = frame.codedHeight;
  const shifts = CHROMA[(frame.format ?? '') as keyof typeof CHROMA];
  if (shifts === undefined) return readRgba(frame, width, height);
  const matrix = MATRICES[frame.colorSpace.matrix ?? ''] ?? 'bt601';
  const fullRange = frame.colorSpace.fullRange === true;
  const data = new Uint8Array(frame.allocationSize());
  const layout = await frame.copyTo(data);
  const luma = layout[0] ?? { offset: 0, stride: width };
  return {
    glance: (rotation) => takeGlance({ data, offset: luma.offset, stride: luma.stride, width, height, fullRange }, rotation),
    rgb: () => ({
      width,
      height,
      data: convertToRgb({ data, layout, width, height, chromaShiftX: shifts[0], chromaShiftY: shifts[1], matrix, fullRange }),
    }),
  };
}

async function readRgba(frame: VideoFrame, width: number, height: number): Promise<ReadFrame> {
  const rgba = new Uint8Array(frame.allocationSize({ format: 'RGBA' }));
  await frame.copyTo(rgba, { format: 'RGBA' });
  return {
    glance: (rotation) => takeGlance({ data: lumaOf(rgba, 4), offset: 0, stride: width, width, height, fullRange: true }, rotation),
    rgb: () => {
      const data = new Uint8Array(width * height * 3);
      for (let from = 0, to = 0; to < data.length; from += 4, to += 3) data.set(rgba.subarray(from, from + 3), to);
      return { width, height, data };
    },
  };
}

/** BT.601 luma in full range of interleaved RGB. */
export function lumaOf(pixels: Uint8Array, channels: 3 | 4): Uint8Array {
  const luma = new Uint8Array(pixels.length / channels);
  for (let i = 0, p = 0; i < luma.length; i++, p += channels)
    luma[i] = (19595 * (pixels[p] as number) + 38470 * (pixels[p + 1] as number) + 7471 * (pixels[p + 2] as number) + 32768) >> 16;
  return luma;
}
