import type { Readable } from 'node:stream';
import { FRAME_HEAD_BYTES, FRAMES, type FrameKind, MAX_FRAME_BYTES } from '../wire.ts';

export interface Frame {
  readonly kind: FrameKind;
  readonly clip: number;
  readonly payload: Buffer;
}

const KNOWN: ReadonlySet<number> = new Set(Object.values(FRAMES));

/** Frames one after the other until the pipe ends. Throws on anything that is not a frame: the other end is our own server. */
export async function* readFrames(input: Readable): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of input) {
    rest = rest.length === 0 ? (part as Buffer) : Buffer.concat([rest, part as Buffer]);
    for (;;) {
      if (rest.length < FRAME_HEAD_BYTES) break;
      const length = rest.readUInt32LE(0);
      const kind = rest.readUInt8(4);
      if (!KNOWN.has(kind) || length > MAX_FRAME_BYTES) throw new Error('not a frame');
      if (rest.length < FRAME_HEAD_BYTES + length) break;
      yield { kind: kind as FrameKind, clip: rest.readUInt32LE(5), payload: rest.subarray(FRAME_HEAD_BYTES, FRAME_HEAD_BYTES + length) };
      rest = rest.subarray(FRAME_HEAD_BYTES + length);
    }
  }
}
