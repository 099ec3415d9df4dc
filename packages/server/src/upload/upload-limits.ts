import { UploadRefusal } from './upload-errors.ts';

/** What one clip may be. */
export interface ClipLimits {
  /** media types without parameters, e.g. `video/webm` */
  readonly types: readonly string[];
  readonly maxBytes: number;
  readonly maxSeconds: number;
}

/** What the upload routes hold to in all. */
export interface UploadLimits {
  /** clips of one verification that may rest at once */
  readonly maxClips: number;
  /** a chunk is held in memory until its hash is checked */
  readonly maxChunkBytes: number;
  /** chunks of all clips being received at once, bytes */
  readonly maxBytesInFlight: number;
  /** a connection that sends nothing for so long in the middle of a chunk is dropped, and its room given back */
  readonly idleMs: number;
  /** how long after its beginning a clip may be completed */
  readonly openForMs: number;
}

const MIB = 1024 * 1024;

/** 24 hours for the bytes to follow is the architecture's; 256 MiB is 200 recorders with more than four 300-KB chunks each. */
export const DEFAULT_UPLOAD_LIMITS: UploadLimits = {
  maxClips: 60,
  maxChunkBytes: 4 * MIB,
  maxBytesInFlight: 256 * MIB,
  idleMs: 30_000,
  openForMs: 24 * 3600 * 1000,
};

/** First bytes of the types we take. Nothing else of a recording is looked at in this process: media are hostile. */
const SIGNATURES: Record<string, { readonly at: number; readonly bytes: Buffer }> = {
  'video/webm': { at: 0, bytes: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]) },
  'audio/webm': { at: 0, bytes: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]) },
  'video/mp4': { at: 4, bytes: Buffer.from('ftyp', 'ascii') },
  'audio/mp4': { at: 4, bytes: Buffer.from('ftyp', 'ascii') },
  'video/quicktime': { at: 4, bytes: Buffer.from('ftyp', 'ascii') },
  'image/heic': { at: 4, bytes: Buffer.from('ftyp', 'ascii') },
  'image/jpeg': { at: 0, bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  'image/png': { at: 0, bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
};

/** The media type without parameters, when this clip may have it. @throws UploadRefusal upload.type */
export function checkType(type: string, limits: ClipLimits): string {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (!limits.types.includes(bare)) throw new UploadRefusal('upload.type');
  return bare;
}

/** The first bytes of a clip are those of its type, as far as they have come. @throws UploadRefusal upload.type */
export function checkSignature(first: Buffer, type: string): void {
  const signature = SIGNATURES[type];
  if (signature === undefined) return;
  const begin = first.subarray(signature.at, signature.at + signature.bytes.length);
  if (!begin.equals(signature.bytes.subarray(0, begin.length))) throw new UploadRefusal('upload.type');
}
