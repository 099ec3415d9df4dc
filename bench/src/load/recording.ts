import { createHash } from 'node:crypto';

/** What one second of recording becomes: sent as soon as it is there. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly sha256: string;
}

/** A clip cut by the second, hashed once for all who send it, so that the generator's own work is small. */
export interface Recording {
  readonly chunks: readonly Chunk[];
  readonly bytes: number;
  readonly seconds: number;
  readonly sha256Hex: string;
  /** one entry for the whole, as the manifest wants it */
  readonly manifestChunks: readonly { index: number; bytes: number; sha256: string; capturedAtPageMs: number }[];
}

const hash = (bytes: Uint8Array, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form);

export function cutRecording(clip: Uint8Array, seconds: number): Recording {
  const size = Math.ceil(clip.length / seconds);
  const chunks = Array.from({ length: seconds }, (_, index) => {
    const bytes = clip.subarray(index * size, (index + 1) * size);
    return { bytes, offset: index * size, sha256: hash(bytes, 'base64') };
  }).filter(({ bytes }) => bytes.length > 0);
  const manifestChunks = chunks.map(({ bytes }, index) => ({
    index,
    bytes: bytes.length,
    sha256: hash(bytes, 'hex'),
    capturedAtPageMs: 1000 * (index + 2),
  }));
  return { chunks, bytes: clip.length, seconds, sha256Hex: hash(clip, 'hex'), manifestChunks };
}
