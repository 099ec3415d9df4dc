import type { VideoFrame } from '@napi-rs/webcodecs';
import type { Picture } from '../../image/picture.ts';
import { createScratch, type Scratch } from '../../image/scratch.ts';
import { type Converter, createConverter, type Planes } from './convert-frame.ts';
import { takeGlance } from './take-glance.ts';

type Rotation = 0 | 90 | 180 | 270;

/** A decoded frame, good until it is closed or the next one is read; its picture until the one after the next was made, so that one can be sent meanwhile. */
export interface ReadFrame {
  glance(rotation: Rotation): Uint8Array;
  rgb(): Promise<Picture>;
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

/** A reader that works on every frame in the same memory: at 720p that spares 8 MB of garbage a frame. */
export function createFrameReader(): (frame: VideoFrame) => Promise<ReadFrame> {
  const converter = createConverter();
  const samples = createScratch();
  let [next, other] = [createScratch(), createScratch()];
  // in turn by pictures made, not by frames read: most frames of a document are only glanced at
  const inTurn = (): Scratch => {
    [next, other] = [other, next];
    return other;
  };
  return async (frame) => {
    const shifts = CHROMA[(frame.format ?? '') as keyof typeof CHROMA];
    return shifts === undefined ? readRgba(frame, samples, inTurn) : readPlanes(frame, shifts, converter);
  };
}

/** 10 bits, NV12: luma and RGB from the decoder's own RGBA. */
async function readRgba(frame: VideoFrame, samples: Scratch, inTurn: () => Scratch): Promise<ReadFrame> {
  const { codedWidth: width, codedHeight: height } = frame;
  const rgba = samples.bytes(frame.allocationSize({ format: 'RGBA' }));
  await frame.copyTo(rgba, { format: 'RGBA' });
  return {
    glance: (rotation) => takeGlance({ data: lumaOf(rgba, 4), offset: 0, stride: width, width, height, fullRange: true }, rotation),
    rgb: async () => ({ width, height, data: dropAlpha(rgba, inTurn()) }),
  };
}

/** Luma and RGB from planes of 8 bits. */
async function readPlanes(
  frame: VideoFrame,
  [chromaShiftX, chromaShiftY]: readonly [0 | 1, 0 | 1],
  converter: Converter,
): Promise<ReadFrame> {
  const { codedWidth: width, codedHeight: height } = frame;
  const matrix = MATRICES[frame.colorSpace.matrix ?? ''] ?? 'bt601';
  const fullRange = frame.colorSpace.fullRange === true;
  const data = converter.room(frame.allocationSize(), width * height);
  const layout = await frame.copyTo(data);
  const luma = layout[0] ?? { offset: 0, stride: width };
  const planes: Planes = { layout, width, height, chromaShiftX, chromaShiftY, matrix, fullRange };
  return {
    glance: (rotation) => takeGlance({ data, offset: luma.offset, stride: luma.stride, width, height, fullRange }, rotation),
    rgb: async () => ({ width, height, data: converter.toRgb(planes) }),
  };
}

/** RGBA to RGB, four bytes read at once. Little-endian, as every machine the decoder is built for. */
function dropAlpha(rgba: Uint8Array, memory: Scratch): Uint8Array {
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length >> 2);
  const rgb = memory.bytes(words.length * 3);
  for (let i = 0, out = 0; i < words.length; i++, out += 3) {
    const word = words[i] as number;
    rgb[out] = word;
    rgb[out + 1] = word >> 8;
    rgb[out + 2] = word >> 16;
  }
  return rgb;
}

/** BT.601 luma in full range of interleaved RGB. */
export function lumaOf(pixels: Uint8Array, channels: 3 | 4): Uint8Array {
  const luma = new Uint8Array(pixels.length / channels);
  for (let i = 0, p = 0; i < luma.length; i++, p += channels)
    luma[i] = (19595 * (pixels[p] as number) + 38470 * (pixels[p + 1] as number) + 7471 * (pixels[p + 2] as number) + 32768) >> 16;
  return luma;
}
