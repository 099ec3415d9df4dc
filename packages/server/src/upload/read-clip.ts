import type { KeyObject } from 'node:crypto';
import { collect, type ObjectStore } from '../adapters/objects/object-store.ts';
import { type ByteRange, sealedBytesOf } from '../crypto/frame-layout.ts';
import { openBytes, openRange } from '../crypto/open-object.ts';
import { SealError } from '../crypto/seal-error.ts';
import type { Segment } from './chain-segments.ts';
import { readUpload, type UploadStores } from './read-upload.ts';
import type { ClipPlace } from './upload-keys.ts';

/** Chunks fetched ahead of the one being read: one round trip to S3 is hidden behind another. */
const AHEAD = 4;

async function fetchSealed(objects: ObjectStore, key: string, range?: ByteRange): Promise<Buffer> {
  const found = await objects.get(key, range);
  if (!found.found) throw new SealError('object_truncated');
  return collect(found.body);
}

/** Opens the part of one segment that lies in a range of the clip. */
async function openPart(objects: ObjectStore, dataKey: KeyObject, segment: Segment, range: ByteRange): Promise<Buffer> {
  const { key, offset, bytes } = segment;
  const seal = { dataKey, objectId: key };
  const from = Math.max(0, range.from - offset);
  const to = Math.min(bytes, range.to - offset);
  if (from === 0 && to === bytes) {
    const plain = openBytes(await fetchSealed(objects, key), seal);
    if (plain.length !== bytes) throw new SealError('object_truncated');
    return plain;
  }
  const source = { sealedBytes: sealedBytesOf(bytes), read: (part: ByteRange) => fetchSealed(objects, key, part) };
  return openRange(source, { from, to }, seal);
}

/**
 * Streams a range of a clip's plaintext, chunk by chunk, in memory only.
 * @throws SealError when anything at rest was changed, moved or is missing
 */
export async function* readSegments(
  objects: ObjectStore,
  dataKey: KeyObject,
  segments: readonly Segment[],
  range: ByteRange,
): AsyncGenerator<Buffer> {
  const wanted = segments.filter(({ offset, bytes }) => offset < range.to && offset + bytes > range.from);
  const under: Promise<Buffer>[] = [];
  for (let next = 0; next < wanted.length || under.length > 0; ) {
    while (next < wanted.length && under.length < AHEAD) {
      const segment = wanted[next] as Segment;
      const part = openPart(objects, dataKey, segment, range);
      // Whoever stops reading early never awaits the rest.
      part.catch(() => undefined);
      under.push(part);
      next += 1;
    }
    yield await (under.shift() as Promise<Buffer>);
  }
}

/** A clip at rest, or what has arrived of it. */
export interface OpenClip {
  /** `whole`: all bytes are there and their hash was checked */
  readonly state: 'whole' | 'arriving';
  readonly type: string;
  /** bytes that can be read now */
  readonly bytes: number;
  /** hex; of a whole clip only */
  readonly sha256: string | undefined;
  read(range?: ByteRange): AsyncGenerator<Buffer>;
}

/** @returns undefined when there is no such clip or its key was destroyed */
export async function openClip(stores: UploadStores, place: ClipPlace): Promise<OpenClip | undefined> {
  const found = await readUpload(stores, place);
  if (found.state !== 'present') return undefined;
  const { begun, whole, offset, segments, dataKey } = found.upload;
  return {
    state: whole === undefined ? 'arriving' : 'whole',
    type: begun.type,
    bytes: offset,
    sha256: whole?.sha256,
    read: (range = { from: 0, to: offset }) => readSegments(stores.objects, dataKey, segments, range),
  };
}
