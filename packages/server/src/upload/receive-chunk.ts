import type { Readable } from 'node:stream';
import type { Slab, Slabs } from './slabs.ts';
import { UploadRefusal } from './upload-errors.ts';

/** A body that has wholly arrived. */
export interface Received {
  readonly bytes: Buffer;
  giveBack(): void;
}

/** The connection ended in the middle: there is nobody to answer, and nothing of ours is wrong. */
const cutOff = (cause: unknown): Error =>
  Object.assign(new Error('the connection ended in the middle of a chunk', { cause }), { statusCode: 400 });

async function fill(body: Readable, slab: Slab): Promise<number> {
  let length = 0;
  // left standing where it is too long: a body that is destroyed takes its connection along, and the answer with it
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (length + part.length > slab.bytes.length) throw new UploadRefusal('upload.too_large');
    length += part.copy(slab.bytes, length);
  }
  return length;
}

/**
 * The body of a request, in one piece.
 * @param announced `content-length`, bytes; undefined where none was sent
 * @throws UploadRefusal upload.too_large; an error with status 400 where the connection ended before the body
 */
export async function receiveChunk(body: Readable, announced: number | undefined, slabs: Slabs, maxBytes: number): Promise<Received> {
  if (announced !== undefined && !(announced <= maxBytes)) throw new UploadRefusal('upload.too_large');
  const slab = slabs.take(announced ?? maxBytes, 'plain');
  try {
    const length = await fill(body, slab);
    return { bytes: slab.bytes.subarray(0, length), giveBack: slab.giveBack };
  } catch (error) {
    slab.giveBack();
    throw error instanceof UploadRefusal ? error : cutOff(error);
  }
}
