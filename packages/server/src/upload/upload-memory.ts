import { createHash, type Hash } from 'node:crypto';
import type { Segment } from './chain-segments.ts';
import type { Upload } from './read-upload.ts';
import { type ClipPlace, clipPrefix } from './upload-keys.ts';

/** Uploads this process was last writing to, so that a chunk a second costs one write and not a listing and three reads besides. */
export interface UploadMemory {
  /** The upload, if it stood at this offset when this process last wrote to it, and was truly read not long ago. */
  recall(place: ClipPlace, offset: number, now: Date): Upload | undefined;
  /** After a true read, to be recalled for `keepMs` from then. */
  keepRead(upload: Upload, now: Date): void;
  /** After a chunk was put to rest behind `upload`. */
  keepWritten(upload: Upload, segment: Segment, chunk: Uint8Array): void;
  /** Hex sha256 of a whole row of segments, if this process wrote each of them, one after the other. */
  hashOf(place: ClipPlace, row: readonly Segment[]): string | undefined;
  forget(place: ClipPlace): void;
}

/** The bytes that passed through this process from byte 0 on, and what they rest in. */
interface Passed {
  readonly hash: Hash;
  readonly keys: readonly string[];
}

interface Remembered {
  readonly upload: Upload;
  readonly readAt: number;
  readonly passed: Passed | undefined;
}

/**
 * @param keepMs a key is forgotten this long after it was read, so that an erasure reaches every process; at most 10 s
 * @param maxUploads the one written to longest ago is forgotten first
 */
export function createUploadMemory(keepMs: number, maxUploads: number): UploadMemory {
  const remembered = new Map<string, Remembered>();

  function keep(entry: Remembered): void {
    const name = clipPrefix(entry.upload.place);
    remembered.delete(name);
    remembered.set(name, entry);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= maxUploads) return;
      remembered.delete(oldest);
    }
  }

  function passedAt(place: ClipPlace, offset: number): Passed | undefined {
    const entry = remembered.get(clipPrefix(place));
    if (entry?.upload.offset === offset && entry.passed !== undefined) return entry.passed;
    return offset === 0 ? { hash: createHash('sha256'), keys: [] } : undefined;
  }

  return {
    recall(place, offset, now) {
      const entry = remembered.get(clipPrefix(place));
      if (entry === undefined || entry.upload.offset !== offset) return undefined;
      return Math.abs(now.getTime() - entry.readAt) <= keepMs ? entry.upload : undefined;
    },
    keepRead: (upload, now) => keep({ upload, readAt: now.getTime(), passed: passedAt(upload.place, upload.offset) }),
    keepWritten(upload, { key, bytes }, chunk) {
      const readAt = remembered.get(clipPrefix(upload.place))?.readAt;
      if (readAt === undefined) return;
      const before = passedAt(upload.place, upload.offset);
      const passed = before && { hash: before.hash.copy().update(chunk), keys: [...before.keys, key] };
      keep({ upload: { ...upload, offset: upload.offset + bytes }, readAt, passed });
    },
    hashOf(place, row) {
      const passed = remembered.get(clipPrefix(place))?.passed;
      const isSame = passed?.keys.length === row.length && row.every(({ key }, index) => passed.keys[index] === key);
      return isSame ? passed.hash.copy().digest('hex') : undefined;
    },
    forget: (place) => void remembered.delete(clipPrefix(place)),
  };
}
