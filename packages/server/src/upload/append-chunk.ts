import { sealedBytesOf } from '../crypto/frame-layout.ts';
import { sealBytesInto } from '../crypto/seal-object.ts';
import type { Segment } from './chain-segments.ts';
import type { Upload, UploadStores } from './read-upload.ts';
import type { Slabs } from './slabs.ts';
import { newSegmentKey } from './upload-keys.ts';
import { checkSignature } from './upload-limits.ts';

/**
 * Seals a chunk and puts it to rest: it is durable when this resolves, and may be acknowledged.
 * @param chunk bytes whose hash was checked, at least one
 * @param arrivedAt the server's time when the last of them was here
 */
export async function appendChunk(
  { objects, slabs }: UploadStores & { readonly slabs: Slabs },
  upload: Upload,
  chunk: Buffer,
  arrivedAt: Date,
): Promise<Segment> {
  if (upload.offset === 0) checkSignature(chunk, upload.begun.type);
  const key = newSegmentKey(upload.place, upload.offset, arrivedAt);
  const sealed = slabs.take(sealedBytesOf(chunk.length), 'sealed');
  sealBytesInto(sealed.bytes, chunk, { dataKey: upload.dataKey, objectId: key });
  await objects.put(key, sealed.bytes);
  // a write that failed may still be under way somewhere below: its memory is left to the collector
  sealed.giveBack();
  return { key, offset: upload.offset, bytes: chunk.length };
}
