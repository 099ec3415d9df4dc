import { randomBytes } from 'node:crypto';
import { closeSync, constants as flags, fstatSync, openSync, readSync, statfsSync, unlinkSync } from 'node:fs';

/** Memory in which the child lays pictures, so that they need not pass through a pipe. */
export interface SharedFrames {
  /** for the child to inherit */
  readonly descriptor: number;
  /** Copies what lies at `position`; false where it is not all there. */
  read(position: number, into: Uint8Array): boolean;
  /** memory that it takes now */
  bytes(): number;
  close(): void;
}

const DIRECTORY = '/dev/shm';
/** statfs(2): a file system that lies in memory */
const TMPFS_MAGIC = 0x01021994;
/** of stat(2), whatever the file system's own */
const BLOCK = 512;

/**
 * A nameless file in memory, as in ffmpeg/open-memory-file.ts: nothing touches a disk, and it ends with its last descriptor however the
 * processes end. Null where the system has no such place; pictures then go through the pipe.
 */
export function openSharedFrames(): SharedFrames | null {
  const descriptor = openNameless();
  if (descriptor === null) return null;
  return {
    descriptor,
    read(position, into) {
      for (let at = 0; at < into.length; ) {
        const read = readSync(descriptor, into, at, into.length - at, position + at);
        if (read === 0) return false;
        at += read;
      }
      return true;
    },
    bytes: () => fstatSync(descriptor).blocks * BLOCK,
    close: () => closeSync(descriptor),
  };
}

function openNameless(): number | null {
  try {
    if (statfsSync(DIRECTORY).type !== TMPFS_MAGIC) return null;
    const name = `${DIRECTORY}/mien-${randomBytes(16).toString('hex')}`;
    const descriptor = openSync(name, flags.O_RDWR | flags.O_CREAT | flags.O_EXCL, 0o600);
    unlinkSync(name);
    return descriptor;
  } catch {
    return null;
  }
}
