import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Metadata } from '@tus/utils';
import { Length } from './sealed-document.ts';
import { UploadRefusal } from './upload-errors.ts';
import { isClipId } from './upload-keys.ts';
import type { ClipLimits } from './upload-limits.ts';

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** `Upload-Metadata` of a creation: which clip, and its type. @throws UploadRefusal upload.header */
export function readMetadata(headers: IncomingHttpHeaders): { readonly clipId: string; readonly filetype: string } {
  let metadata: Record<string, string | null>;
  try {
    metadata = Metadata.parse(one(headers['upload-metadata']));
  } catch {
    throw new UploadRefusal('upload.header', 'Upload-Metadata');
  }
  const { clipId, filetype } = metadata;
  if (typeof clipId !== 'string' || !isClipId(clipId)) throw new UploadRefusal('upload.header', 'Upload-Metadata: clipId');
  if (typeof filetype !== 'string') throw new UploadRefusal('upload.header', 'Upload-Metadata: filetype');
  return { clipId, filetype };
}

/**
 * What a request says of the whole clip: with `Upload-Length` come `Mien-Clip-Sha256` (hex) and `Mien-Clip-Seconds`.
 * @returns undefined while the length is deferred
 * @throws UploadRefusal upload.header, upload.too_large, upload.too_long
 */
export function readLength(headers: IncomingHttpHeaders, limits: ClipLimits): Length | undefined {
  const declared = one(headers['upload-length']);
  if (declared === undefined) return undefined;
  const parsed = Length.safeParse({
    bytes: Number(declared),
    sha256: one(headers['mien-clip-sha256'])?.toLowerCase(),
    seconds: Number(one(headers['mien-clip-seconds']) ?? Number.NaN),
  });
  if (!parsed.success) throw new UploadRefusal('upload.header', 'Upload-Length, Mien-Clip-Sha256, Mien-Clip-Seconds');
  if (parsed.data.bytes > limits.maxBytes) throw new UploadRefusal('upload.too_large');
  if (parsed.data.seconds > limits.maxSeconds) throw new UploadRefusal('upload.too_long');
  return parsed.data;
}

/** The chunk is the one `Upload-Checksum` names (tus checksum extension, sha256). @throws UploadRefusal upload.header, upload.checksum */
export function checkChunk(headers: IncomingHttpHeaders, chunk: Buffer): void {
  if (chunk.length === 0) return;
  const [algorithm, hash] = one(headers['upload-checksum'])?.split(' ') ?? [];
  if (algorithm !== 'sha256' || hash === undefined) throw new UploadRefusal('upload.header', 'Upload-Checksum');
  if (createHash('sha256').update(chunk).digest('base64') !== hash) throw new UploadRefusal('upload.checksum');
}
