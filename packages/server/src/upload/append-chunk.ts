import { sealBytes } from '../crypto/seal-object.ts';
import type { Segment } from './chain-segments.ts';
import type { Upload, UploadStores } from './read-upload.ts';
import { newSegmentKey } from './upload-keys.ts';
import { checkSignature } from './upload-limits.ts';

/**
 * Seals a chunk and puts it to rest: it is durable when this resolves, and may be acknowledged.
 * @param chunk bytes whose hash was checked, at least one
 * @param arrivedAt the server's time when the last of them was here
 */
export async function appendChunk({ objects }: UploadStores, upload: Upload, chunk: Buffer, arrivedAt: Date): Promise<Segment> {
  if (upload.offset === 0) checkSignature(chunk, upload.begun.type);
  const key = newSegmentKey(upload.place, upload.offset, arrivedAt);
  await objects.put(key, sealBytes(chunk, { dataKey: upload.dataKey, objectId: key }));
  return { key, offset: upload.offset, bytes: chunk.length };
}
