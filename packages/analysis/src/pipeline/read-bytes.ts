import { readFile } from 'node:fs/promises';
import type { MediaSource } from '../decode/media.ts';

/** The file's bytes as they arrived, to be hashed; nothing here looks into them. */
export const readBytes = async (source: MediaSource): Promise<Uint8Array<ArrayBuffer>> =>
  'bytes' in source
    ? new Uint8Array(source.bytes.buffer as ArrayBuffer, source.bytes.byteOffset, source.bytes.byteLength)
    : new Uint8Array(await readFile(source.path));
