import { z } from 'zod';
import type { UploadStores } from './read-upload.ts';
import { getDocument, putDocument } from './sealed-document.ts';
import { announcedIndex, announcedKey, type ClipPlace, clipPrefix, mediaOwner } from './upload-keys.ts';

const Announced = z.strictObject({ version: z.literal(1), sha256: z.string().regex(/^[0-9a-f]{64}$/), atMs: z.number().int() });

/** The hash of one chunk of the recorder, by its index. */
export interface ChunkHash {
  readonly index: number;
  /** hex */
  readonly sha256: string;
}

/** A hash that was known before its bytes. */
export interface AnnouncedHash extends ChunkHash {
  /** milliseconds of the server's clock */
  readonly atMs: number;
}

/** Keeps hashes of chunks whose bytes are still under way. Of two for one chunk the first stands: nobody thinks better of it later. */
export async function announceHashes(stores: UploadStores, place: ClipPlace, hashes: readonly ChunkHash[], at: Date): Promise<void> {
  const dataKey = await stores.keys.openOrCreate(mediaOwner(place.verificationId));
  for (const { index, sha256 } of hashes)
    await putDocument(stores.objects, announcedKey(place, index), dataKey, { version: 1, sha256, atMs: at.getTime() });
}

/** What was told ahead of a clip's bytes. Throws SealError where one was changed. */
export async function readAnnounced({ objects, keys }: UploadStores, place: ClipPlace): Promise<AnnouncedHash[]> {
  const told: { readonly key: string; readonly index: number }[] = [];
  for await (const { key } of objects.list(clipPrefix(place))) {
    const index = announcedIndex(place, key);
    if (index !== undefined) told.push({ key, index });
  }
  if (told.length === 0) return [];
  const dataKey = await keys.open(mediaOwner(place.verificationId));
  const read: AnnouncedHash[] = [];
  for (const { key, index } of told) {
    const document = await getDocument(objects, key, dataKey, Announced);
    if (document !== undefined) read.push({ index, sha256: document.sha256, atMs: document.atMs });
  }
  return read;
}
