/**
 * Takes at least `bytes` off a stream, or what is left of it.
 * @returns shorter than `bytes` only at the end of the stream
 */
export async function takePart(stream: AsyncIterator<Uint8Array> | undefined, bytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let held = 0; held < bytes; ) {
    const next = await stream?.next();
    if (next === undefined || next.done) break;
    pieces.push(next.value);
    held += next.value.length;
  }
  return Buffer.concat(pieces);
}
