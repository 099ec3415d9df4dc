import type { KeyObject } from 'node:crypto';
import { cutBlocks } from './cut-blocks.ts';
import { FRAME_BYTES, sealedBytesOf } from './frame-layout.ts';
import { makeHeader } from './object-header.ts';
import { sealFrame, sealFrameInto } from './seal-frame.ts';

/** The key an object is sealed under, and the name its frames are bound to. */
export interface Seal {
  readonly dataKey: KeyObject;
  readonly objectId: string;
}

/** Seals a stream while it flows: header, then frames. Holds two frames of plaintext at most. */
export async function* sealStream(plain: AsyncIterable<Uint8Array>, seal: Seal): AsyncGenerator<Buffer> {
  const { header, keys } = makeHeader(seal.dataKey);
  yield header;
  let index = 0;
  for await (const block of cutBlocks(plain, FRAME_BYTES)) {
    yield sealFrame(block.bytes, keys, { objectId: seal.objectId, index, position: block.position });
    index += 1;
  }
}

/** Seals bytes already in memory. @param sealed `sealedBytesOf(plain.length)` bytes */
export function sealBytesInto(sealed: Buffer, plain: Uint8Array, seal: Seal): void {
  const { header, keys } = makeHeader(seal.dataKey);
  let written = header.copy(sealed);
  for (let at = 0, index = 0; index === 0 || at < plain.length; at += FRAME_BYTES, index += 1) {
    const position = at + FRAME_BYTES >= plain.length ? 'final' : 'inner';
    const place = { objectId: seal.objectId, index, position } as const;
    written += sealFrameInto(sealed, written, plain.subarray(at, at + FRAME_BYTES), { keys, place });
  }
}

/** Seals bytes already in memory. */
export function sealBytes(plain: Uint8Array, seal: Seal): Buffer {
  const sealed = Buffer.allocUnsafe(sealedBytesOf(plain.length));
  sealBytesInto(sealed, plain, seal);
  return sealed;
}
