import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { MediaSource } from '../media.ts';

const PART = 256 * 1024;

/** How a recording went into a pipe. */
export type Fed = 'all' | 'too_large' | 'unreadable' | 'pipe_closed';

/** Streams a recording's bytes into a pipe, at most `maxBytes`; the bytes go from memory to memory. Never throws. */
export async function feedSource(source: MediaSource, target: Writable, header: Uint8Array, maxBytes: number): Promise<Fed> {
  let closed = false;
  const ended = new Promise<void>((resolve) => {
    const close = (): void => {
      closed = true;
      resolve();
    };
    target.once('error', close);
    target.once('close', close);
  });
  const write = async (part: Uint8Array): Promise<void> => {
    if (closed || target.write(part)) return;
    await Promise.race([ended, new Promise<void>((resolve) => target.once('drain', resolve))]);
  };
  let sent = 0;
  try {
    await write(header);
    for await (const part of partsOf(source)) {
      sent += part.length;
      if (sent > maxBytes) return 'too_large';
      await write(part);
      if (closed) return 'pipe_closed';
    }
  } catch {
    return 'unreadable';
  }
  target.end();
  return closed ? 'pipe_closed' : 'all';
}

function partsOf(source: MediaSource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if ('stream' in source) return source.stream;
  return 'path' in source ? createReadStream(source.path, { highWaterMark: PART }) : slices(source.bytes);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PART) yield bytes.subarray(from, from + PART);
}
