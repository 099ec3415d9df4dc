import { randomBytes } from 'node:crypto';
import { createReadStream, constants as flags } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { MediaSource } from '../media.ts';

/**
 * A recording in a nameless file in memory. ffmpeg must seek (an MP4 may keep its index at the end), and nothing may touch a
 * disk: the file is made in /dev/shm, readable by us alone, and unlinked before the first byte is written, so that it ends
 * with its last descriptor however the processes end. Like all memory it can reach a swap device: see docs on swap.
 * Null when the bytes cannot be read or /dev/shm has no room (Docker gives 64 MB by default: `--shm-size`).
 */
export async function openMemoryFile(source: MediaSource): Promise<FileHandle | null> {
  let file: FileHandle | null = null;
  try {
    const name = `/dev/shm/mien-${randomBytes(16).toString('hex')}`;
    file = await open(name, flags.O_RDWR | flags.O_CREAT | flags.O_EXCL, 0o600);
    await unlink(name);
    if ('bytes' in source) await file.write(source.bytes);
    else for await (const part of 'path' in source ? createReadStream(source.path) : source.stream) await file.write(part as Uint8Array);
    return file;
  } catch {
    await file?.close();
    return null;
  }
}
