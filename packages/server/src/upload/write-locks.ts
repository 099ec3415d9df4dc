import type { Lock, Locker } from '@tus/utils';
import { UploadRefusal } from './upload-errors.ts';

/**
 * One writer of an upload at a time in this process; a second is refused, not queued. The lock is held only while a chunk that has
 * wholly arrived is put to rest, so no dead connection can hold it. Writers of other processes need no lock: see `newSegmentKey`.
 */
export function createWriteLocks(): Locker {
  const held = new Set<string>();
  return {
    newLock(id): Lock {
      return {
        async lock() {
          if (held.has(id)) throw new UploadRefusal('upload.locked');
          held.add(id);
        },
        async unlock() {
          held.delete(id);
        },
      };
    },
  };
}

/** For requests that only look: what rests is never seen half-written. */
export const lookFreely: Locker = { newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }) };
