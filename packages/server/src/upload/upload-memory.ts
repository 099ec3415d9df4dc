import { createHash, type Hash, type KeyObject } from 'node:crypto';
import type { Segment } from './chain-segments.ts';
import type { Upload } from './read-upload.ts';
import { type ClipPlace, clipPrefix } from './upload-keys.ts';

/** An upload whose key has to be read before anything is done with it. */
type Keyless = Omit<Upload, 'dataKey'>;

/** Uploads this process was last writing to, so that a chunk a second costs one write and not a listing and three reads besides. */
export interface UploadMemory {
  /** The upload, if it stood at this offset when this process last wrote to it, and its key was read not long ago. */
  recall(place: ClipPlace, offset: number, now: Date): Upload | undefined;
  /** The same without its key, if its objects were read not too long ago. */
  recallKeyless(place: ClipPlace, offset: number, now: Date): Keyless | undefined;
  /** After its objects and its key were read. */
  keepRead(upload: Upload, now: Date): void;
  /** After its key alone was read, for an upload that was recalled without. */
  keepKey(upload: Upload, now: Date): void;
  /** After a chunk was put to rest behind `upload`. */
  keepWritten(upload: Upload, segment: Segment, chunk: Uint8Array): void;
  /** Hex sha256 of a whole row of segments, if this process wrote each of them, one after the other. */
  hashOf(place: ClipPlace, row: readonly Segment[]): string | undefined;
  forget(place: ClipPlace): void;
  /** Lets go of every key read longer ago than is allowed. */
  forgetKeys(now: Date): void;
}

export interface MemoryTimes {
  /** a key is forgotten this long after it was read, so that an erasure reaches every process; at most 5 s, since `forgetKeys` is called as often */
  readonly keyMs: number;
  /** what another process did to the objects meanwhile is seen after this */
  readonly objectsMs: number;
}

/** The bytes that passed through this process from byte 0 on, and what they rest in. */
interface Passed {
  readonly hash: Hash;
  readonly keys: readonly string[];
}

interface Remembered {
  readonly upload: Keyless;
  readonly readAt: number;
  readonly passed: Passed | undefined;
  readonly key: { readonly dataKey: KeyObject; readonly readAt: number } | undefined;
}

/** @param maxUploads the one written to longest ago is forgotten first */
export function createUploadMemory({ keyMs, objectsMs }: MemoryTimes, maxUploads: number): UploadMemory {
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

  function entryAt(place: ClipPlace, offset: number): Remembered | undefined {
    const entry = remembered.get(clipPrefix(place));
    return entry?.upload.offset === offset ? entry : undefined;
  }

  function passedAt(place: ClipPlace, offset: number): Passed | undefined {
    const passed = entryAt(place, offset)?.passed;
    return passed ?? (offset === 0 ? { hash: createHash('sha256'), keys: [] } : undefined);
  }

  const isWithin = (ms: number, at: number, now: Date): boolean => Math.abs(now.getTime() - at) <= ms;

  return {
    recall(place, offset, now) {
      const { upload, key } = entryAt(place, offset) ?? {};
      return upload && key && isWithin(keyMs, key.readAt, now) ? { ...upload, dataKey: key.dataKey } : undefined;
    },
    recallKeyless(place, offset, now) {
      const entry = entryAt(place, offset);
      return entry && isWithin(objectsMs, entry.readAt, now) ? entry.upload : undefined;
    },
    keepRead({ dataKey, ...upload }, now) {
      const readAt = now.getTime();
      keep({ upload, readAt, passed: passedAt(upload.place, upload.offset), key: { dataKey, readAt } });
    },
    keepKey({ dataKey, place, offset }, now) {
      const entry = entryAt(place, offset);
      if (entry !== undefined) keep({ ...entry, key: { dataKey, readAt: now.getTime() } });
    },
    keepWritten({ dataKey: _, ...upload }, { key, bytes }, chunk) {
      const entry = remembered.get(clipPrefix(upload.place));
      const before = passedAt(upload.place, upload.offset);
      const passed = before && { hash: before.hash.copy().update(chunk), keys: [...before.keys, key] };
      // never read by this process: its bytes are remembered, and the rest is read when it is needed
      const known = entry ?? { readAt: Number.NEGATIVE_INFINITY, key: undefined };
      keep({ upload: { ...upload, offset: upload.offset + bytes }, readAt: known.readAt, passed, key: known.key });
    },
    hashOf(place, row) {
      const passed = remembered.get(clipPrefix(place))?.passed;
      const isSame = passed?.keys.length === row.length && row.every(({ key }, index) => passed.keys[index] === key);
      return isSame ? passed.hash.copy().digest('hex') : undefined;
    },
    forget: (place) => void remembered.delete(clipPrefix(place)),
    forgetKeys(now) {
      for (const [name, entry] of remembered)
        if (entry.key !== undefined && !isWithin(keyMs, entry.key.readAt, now)) remembered.set(name, { ...entry, key: undefined });
    },
  };
}
