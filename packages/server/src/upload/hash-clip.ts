import { createHash } from 'node:crypto';

/** sha256 of a stream, hex, and its length. */
export async function hashStream(bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const part of bytes) {
    hash.update(part);
    length += part.length;
  }
  return { sha256: hash.digest('hex'), bytes: length };
}

/**
 * sha256, hex, of consecutive pieces of the given lengths, to be compared with the chunks a clip's manifest names. The last pieces
 * are shorter or empty where the stream ends early.
 */
export async function hashChunks(bytes: AsyncIterable<Uint8Array>, lengths: readonly number[]): Promise<readonly string[]> {
  const hashes = lengths.map(() => createHash('sha256'));
  let chunk = 0;
  let left = lengths[0] ?? 0;
  for await (const part of bytes) {
    for (let at = 0; at < part.length && chunk < lengths.length; ) {
      const take = Math.min(left, part.length - at);
      hashes[chunk]?.update(part.subarray(at, at + take));
      at += take;
      left -= take;
      for (; left === 0 && chunk < lengths.length; left = lengths[chunk] ?? 0) chunk += 1;
    }
  }
  return hashes.map((hash) => hash.digest('hex'));
}
