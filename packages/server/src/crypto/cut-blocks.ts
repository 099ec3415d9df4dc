/** A block of a byte stream, and whether anything follows it. */
export interface Block {
  readonly bytes: Buffer;
  readonly position: 'inner' | 'final';
}

/**
 * Cuts a byte stream into blocks of `blockBytes`, the last one shorter, and always yields exactly one final block: an empty stream
 * is one empty block. One block is held back until it is known whether it is the last.
 */
export async function* cutBlocks(stream: AsyncIterable<Uint8Array>, blockBytes: number): AsyncGenerator<Block> {
  let pending: Buffer[] = [];
  let held = 0;
  for await (const piece of stream) {
    if (piece.length === 0) continue;
    pending.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    held += piece.length;
    if (held <= blockBytes) continue;
    const joined = Buffer.concat(pending, held);
    let at = 0;
    for (; joined.length - at > blockBytes; at += blockBytes) yield { bytes: joined.subarray(at, at + blockBytes), position: 'inner' };
    pending = [joined.subarray(at)];
    held = joined.length - at;
  }
  yield { bytes: Buffer.concat(pending, held), position: 'final' };
}
