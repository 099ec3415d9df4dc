import { sealBytes } from '../crypto/seal-object.ts';
import type { Upload, UploadStores } from './read-upload.ts';
import { newSegmentKey } from './upload-keys.ts';
import { checkSignature } from './upload-limits.ts';

/**
 * Seals a chunk and puts it to rest: it is durable when this resolves, and may be acknowledged.
 * @param chunk bytes whose hash was checked
 * @returns the new offset
 */
export async function appendChunk({ objects }: UploadStores, upload: Upload, chunk: Buffer): Promise<number> {
  if (chunk.length === 0) return upload.offset;
  if (upload.offset === 0) checkSignature(chunk, upload.begun.type);
  const key = newSegmentKey(upload.place, upload.offset);
  await objects.put(key, sealBytes(chunk, { dataKey: upload.dataKey, objectId: key }));
  return upload.offset + chunk.length;
}
