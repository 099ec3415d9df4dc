import { type Block, cutBlocks } from './cut-blocks.ts';
import { type ByteRange, FRAME_BYTES, HEADER_BYTES, plainBytesOf, spanOf, TAG_BYTES } from './frame-layout.ts';
import { type FrameKeys, readHeader } from './object-header.ts';
import { SealError } from './seal-error.ts';
import { openFrame } from './seal-frame.ts';
import type { Seal } from './seal-object.ts';

const SEALED_FRAME = FRAME_BYTES + TAG_BYTES;

/** Reads exactly the header off a stream and hands back the rest. */
async function takeHeader(sealed: AsyncIterable<Uint8Array>): Promise<{ header: Buffer; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = sealed[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < HEADER_BYTES) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield head.subarray(HEADER_BYTES);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { header: head.subarray(0, HEADER_BYTES), rest: rest() };
}

/** A last frame that opens as an inner one was followed by more when it was written. */
function openBlock(block: Block, keys: FrameKeys, objectId: string, index: number): Buffer {
  try {
    return openFrame(block.bytes, keys, { objectId, index, position: block.position });
  } catch (refusal) {
    if (block.position === 'inner' || !opensAsInner(block.bytes, keys, objectId, index)) throw refusal;
    throw new SealError('object_truncated', { cause: refusal });
  }
}

function opensAsInner(bytes: Buffer, keys: FrameKeys, objectId: string, index: number): boolean {
  try {
    openFrame(bytes, keys, { objectId, index, position: 'inner' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a sealed object while it flows. Every frame handed out is authentic, in order and of this object; that the object is
 * whole is known only when the stream ends without an error.
 * @throws SealError not_sealed, wrong_key, frame_not_authentic, object_truncated
 */
export async function* openStream(sealed: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer> {
  const { header, rest } = await takeHeader(sealed);
  try {
    const keys = readHeader(header, seal.dataKey);
    let index = 0;
    for await (const block of cutBlocks(rest, SEALED_FRAME)) {
      yield openBlock(block, keys, seal.objectId, index);
      index += 1;
    }
  } finally {
    await rest.return(undefined);
  }
}

/** Opens whole frames that follow one another in memory; at least one, an empty run being a frame that is missing. */
function openRun(run: Buffer, keys: FrameKeys, objectId: string, frames: { first: number; endsWith: Block['position'] }): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at === 0 || at < run.length; at += SEALED_FRAME) {
    const index = frames.first + at / SEALED_FRAME;
    const position = at + SEALED_FRAME >= run.length ? frames.endsWith : 'inner';
    parts.push(openBlock({ bytes: run.subarray(at, at + SEALED_FRAME), position }, keys, objectId, index));
  }
  return Buffer.concat(parts);
}

/** Opens a sealed object already in memory. @throws SealError as `openStream` */
export function openBytes(sealed: Buffer, seal: Seal): Buffer {
  const keys = readHeader(sealed.subarray(0, HEADER_BYTES), seal.dataKey);
  return openRun(sealed.subarray(HEADER_BYTES), keys, seal.objectId, { first: 0, endsWith: 'final' });
}

/** Reads a sealed object from anywhere by ranges of its sealed bytes. */
export interface SealedSource {
  readonly sealedBytes: number;
  read(range: ByteRange): Promise<Buffer>;
}

/**
 * Opens a range of the plaintext by reading the header and the frames that cover it, nothing else.
 * @param range cut to the object's end
 * @throws SealError as `openStream`
 */
export async function openRange(source: SealedSource, range: ByteRange, seal: Seal): Promise<Buffer> {
  const plainBytes = plainBytesOf(source.sealedBytes);
  if (plainBytes === undefined) throw new SealError('object_truncated');
  const wanted = { from: Math.max(0, range.from), to: Math.min(range.to, plainBytes) };
  const keys = readHeader(await source.read({ from: 0, to: HEADER_BYTES }), seal.dataKey);
  if (wanted.to <= wanted.from) return Buffer.alloc(0);
  const span = spanOf(wanted, plainBytes);
  const endsWith = span.lastFrame === span.finalFrame ? 'final' : 'inner';
  const plain = openRun(await source.read(span.sealed), keys, seal.objectId, { first: span.firstFrame, endsWith });
  return plain.subarray(span.skip, span.skip + wanted.to - wanted.from);
}
