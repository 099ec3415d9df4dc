import { readFile } from 'node:fs/promises';
import type { MediaSource } from '../decode/media.ts';

/** A recording that is played, and whose bytes are asked for afterwards. */
export interface KeptSource {
  readonly source: MediaSource;
  /** the bytes as they arrived, to be hashed; nothing here looks into them. Of a stream: what was played of it */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A stream passes by once: its parts are kept. A file or bytes in memory are there anyway. */
export function keepSource(source: MediaSource): KeptSource {
  if ('bytes' in source) {
    const { buffer, byteOffset, byteLength } = source.bytes;
    return { source, bytes: async () => new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength) };
  }
  if ('path' in source) return { source, bytes: async () => new Uint8Array(await readFile(source.path)) };
  const parts: Uint8Array[] = [];
  async function* passing(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of stream) {
      parts.push(part);
      yield part;
    }
  }
  return { source: { ...source, stream: passing(source.stream) }, bytes: async () => new Uint8Array(Buffer.concat(parts)) };
}
