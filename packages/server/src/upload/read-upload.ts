import type { KeyObject } from 'node:crypto';
import type { ObjectStore } from '../adapters/objects/object-store.ts';
import type { DataKeys } from '../crypto/data-keys.ts';
import { plainBytesOf } from '../crypto/frame-layout.ts';
import { SealError } from '../crypto/seal-error.ts';
import { chainSegments, type Segment } from './chain-segments.ts';
import { Begun, getDocument, Length, Whole } from './sealed-document.ts';
import { type ClipPlace, clipPrefix, documentKey, mediaOwner, readSegmentKey, type UploadDocument } from './upload-keys.ts';

/** What uploads rest in. */
export interface UploadStores {
  readonly objects: ObjectStore;
  readonly keys: DataKeys;
}

/** An upload as its objects tell it: nothing is remembered outside them, so any process at any time sees the same. */
export interface Upload {
  readonly place: ClipPlace;
  readonly dataKey: KeyObject;
  readonly begun: Begun;
  readonly length: Length | undefined;
  readonly whole: Whole | undefined;
  readonly segments: readonly Segment[];
  /** acknowledged bytes */
  readonly offset: number;
}

export type FoundUpload = { readonly state: 'present'; readonly upload: Upload } | { readonly state: 'absent' | 'erased' };

async function openKey(keys: DataKeys, verificationId: string): Promise<KeyObject | 'absent' | 'erased'> {
  try {
    return await keys.open(mediaOwner(verificationId));
  } catch (error) {
    if (error instanceof SealError && error.code === 'key_absent') return 'absent';
    if (error instanceof SealError && error.code === 'key_destroyed') return 'erased';
    throw error;
  }
}

/** An upload whose objects are known, with the key that stands now. */
export async function openUpload({ keys }: Pick<UploadStores, 'keys'>, known: Omit<Upload, 'dataKey'>): Promise<FoundUpload> {
  const dataKey = await openKey(keys, known.place.verificationId);
  return typeof dataKey === 'string' ? { state: dataKey } : { state: 'present', upload: { ...known, dataKey } };
}

/** Reads an upload from its objects: one listing, then the documents that are there. @throws SealError when one was changed */
export async function readUpload({ objects, keys }: UploadStores, place: ClipPlace): Promise<FoundUpload> {
  const dataKey = await openKey(keys, place.verificationId);
  if (typeof dataKey === 'string') return { state: dataKey };
  const present = new Set<string>();
  const segments: Segment[] = [];
  for await (const { key, bytes } of objects.list(clipPrefix(place))) {
    present.add(key);
    const offset = readSegmentKey(place, key)?.offset;
    const plain = offset === undefined ? undefined : plainBytesOf(bytes);
    if (offset !== undefined && plain !== undefined) segments.push({ key, offset, bytes: plain });
  }
  const read = async <T>(name: UploadDocument, schema: Parameters<typeof getDocument<T>>[3]): Promise<T | undefined> => {
    const key = documentKey(place, name);
    return present.has(key) ? getDocument(objects, key, dataKey, schema) : undefined;
  };
  const [begun, length, whole] = await Promise.all([read('begun', Begun), read('length', Length), read('whole', Whole)]);
  if (begun === undefined) return { state: 'absent' };
  const row = whole?.segments ?? chainSegments(segments);
  const offset = row.reduce((sum, segment) => sum + segment.bytes, 0);
  return { state: 'present', upload: { place, dataKey, begun, length, whole, segments: row, offset } };
}
