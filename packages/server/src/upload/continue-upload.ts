import type { IncomingHttpHeaders } from 'node:http';
import type { Locker } from '@tus/utils';
import { appendChunk } from './append-chunk.ts';
import type { Upload, UploadStores } from './read-upload.ts';
import type { Slabs } from './slabs.ts';
import type { ClipPlace } from './upload-keys.ts';
import type { UploadMemory } from './upload-memory.ts';

/** A chunk whose hash was checked, and how its request was made. */
export interface NextChunk {
  readonly place: ClipPlace;
  readonly headers: IncomingHttpHeaders;
  readonly chunk: Buffer;
  /** bytes of the whole clip at most */
  readonly maxBytes: number;
  /** when the request had wholly arrived */
  readonly now: Date;
}

interface Parts extends UploadStores {
  readonly memory: UploadMemory;
  readonly slabs: Slabs;
  readonly locks: Locker;
  /** bare media type of a chunk */
  readonly chunkType: string;
  readonly openForMs: number;
}

/** Headers of tus that say no more than "here is the next chunk". */
const PLAIN = new Set(['upload-offset', 'upload-checksum']);

const isPlain = (headers: IncomingHttpHeaders, chunkType: string): boolean =>
  headers['tus-resumable'] === '1.0.0' &&
  headers['content-type'] === chunkType &&
  /^\d{1,15}$/.test(String(headers['upload-offset'])) &&
  Object.keys(headers).every((name) => !name.startsWith('upload-') || PLAIN.has(name));

const expiryOf = ({ begun }: Upload, openForMs: number): number => Date.parse(begun.begunAt) + openForMs;

/** The upload as this process left it, where nothing about the chunk is left to be judged. */
function recallPlain({ memory, chunkType, openForMs }: Parts, { place, headers, chunk, maxBytes, now }: NextChunk): Upload | null {
  if (chunk.length === 0 || !isPlain(headers, chunkType)) return null;
  const upload = memory.recall(place, Number(headers['upload-offset']), now);
  if (upload === undefined || upload.whole !== undefined || upload.length !== undefined) return null;
  return upload.offset + chunk.length <= maxBytes && now.getTime() <= expiryOf(upload, openForMs) ? upload : null;
}

/**
 * The request that comes once a second from everybody who films: the next chunk of an upload this process wrote to a moment ago. Whatever
 * tus would judge is as it was then, and its streams and answers cost more than sealing the chunk (docs/decisions/2026-11-28-next-chunk.md).
 * @returns headers of the `204`, the chunk being durable; null: not that request, let tus judge it
 * @throws UploadRefusal upload.locked
 */
export async function continueUpload(parts: Parts, next: NextChunk): Promise<Readonly<Record<string, string>> | null> {
  const upload = recallPlain(parts, next);
  if (upload === null) return null;
  const lock = parts.locks.newLock(next.place.clipId);
  await lock.lock(new AbortController().signal, () => undefined);
  try {
    parts.memory.keepWritten(upload, await appendChunk(parts, upload, next.chunk, next.now), next.chunk);
  } finally {
    await lock.unlock();
  }
  return {
    'tus-resumable': '1.0.0',
    'upload-offset': String(upload.offset + next.chunk.length),
    'upload-expires': new Date(expiryOf(upload, parts.openForMs)).toUTCString(),
  };
}
