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
  /** Lets go of every key read longer ago than is allowed. */
  forgetKeys(now: Date): void;
}

/** The bytes that passed through this process from byte 0 on, and what they rest in. */
interface Passed {
  readonly hash: Hash;
  readonly keys: readonly string[];
}

interface Remembered {
  readonly offset: number;
  readonly passed: Passed | undefined;
  /** the upload with its key, for `keepMs` */
  readonly read: { readonly upload: Upload; readonly at: number } | undefined;
}

/**
 * @param keepMs a key is forgotten this long after it was read, so that an erasure reaches every process; at most 5 s, since
 * `forgetKeys` is called as often
 * @param maxUploads the one written to longest ago is forgotten first
 */
export function createUploadMemory(keepMs: number, maxUploads: number): UploadMemory {
  const remembered = new Map<string, Remembered>();

  function keep(place: ClipPlace, entry: Remembered): void {
    const name = clipPrefix(place);
    remembered.delete(name);
    remembered.set(name, entry);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= maxUploads) return;
      remembered.delete(oldest);
    }
  }

  function passedAt(place: ClipPlace, offset: number): Passed | undefined {
    const entry = remembered.get(clipPrefix(place));
    if (entry?.offset === offset && entry.passed !== undefined) return entry.passed;
    return offset === 0 ? { hash: createHash('sha256'), keys: [] } : undefined;
  }

  const isFresh = (at: number, now: Date): boolean => Math.abs(now.getTime() - at) <= keepMs;

  return {
    recall(place, offset, now) {
      const read = remembered.get(clipPrefix(place))?.read;
      return read?.upload.offset === offset && isFresh(read.at, now) ? read.upload : undefined;
    },
    keepRead(upload, now) {
      const { place, offset } = upload;
      keep(place, { offset, passed: passedAt(place, offset), read: { upload, at: now.getTime() } });
    },
    keepWritten(upload, { key, bytes }, chunk) {
      const { place } = upload;
      const at = remembered.get(clipPrefix(place))?.read?.at;
      const before = passedAt(place, upload.offset);
      const passed = before && { hash: before.hash.copy().update(chunk), keys: [...before.keys, key] };
      const offset = upload.offset + bytes;
      keep(place, { offset, passed, read: at === undefined ? undefined : { upload: { ...upload, offset }, at } });
    },
    hashOf(place, row) {
      const passed = remembered.get(clipPrefix(place))?.passed;
      const isSame = passed?.keys.length === row.length && row.every(({ key }, index) => passed.keys[index] === key);
      return isSame ? passed.hash.copy().digest('hex') : undefined;
    },
    forget: (place) => void remembered.delete(clipPrefix(place)),
    forgetKeys(now) {
      for (const [name, entry] of remembered)
        if (entry.read !== undefined && !isFresh(entry.read.at, now)) remembered.set(name, { ...entry, read: undefined });
    },
  };
}
