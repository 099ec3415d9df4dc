import { hashStream } from './hash-clip.ts';
import { readSegments } from './read-clip.ts';
import { readUpload, type Upload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { putDocument, type Whole } from './sealed-document.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey } from './upload-keys.ts';

/** A clip that is whole, its hash checked. Told at least once for each clip, with the same values each time. */
export interface CompleteClip extends ClipPlace {
  readonly type: string;
  readonly bytes: number;
  /** hex */
  readonly sha256: string;
  /** what the client says; the decoder measures it */
  readonly claimedSeconds: number;
}

export type OnComplete = (clip: CompleteClip) => Promise<void>;

/** Reads back what rests, so that the hash is of what can be read again. */
async function makeWhole(stores: UploadStores, upload: Upload, sha256: string): Promise<Whole> {
  const range = { from: 0, to: upload.offset };
  const hashed = await hashStream(readSegments(stores.objects, upload.dataKey, upload.segments, range));
  if (hashed.sha256 !== sha256) {
    await removeClip(stores.objects, upload.place);
    throw new UploadRefusal('upload.clip_hash');
  }
  const whole = { ...hashed, segments: [...upload.segments] };
  await putDocument(stores.objects, documentKey(upload.place, 'whole'), upload.dataKey, whole);
  return whole;
}

/**
 * Finishes an upload whose bytes are all there: checks the whole hash, fixes the row of chunks, and tells. Repeating it is harmless;
 * a process killed anywhere in between leaves it to the next `HEAD` or sweep.
 * @throws UploadRefusal upload.clip_hash; the upload is then removed
 */
export async function finishUpload(stores: UploadStores, place: ClipPlace, onComplete: OnComplete): Promise<'finished' | 'unfinished'> {
  const found = await readUpload(stores, place);
  if (found.state !== 'present') return 'unfinished';
  const { length, begun, offset } = found.upload;
  if (length === undefined || offset < length.bytes) return 'unfinished';
  const { bytes, sha256 } = found.upload.whole ?? (await makeWhole(stores, found.upload, length.sha256));
  await onComplete({ ...place, type: begun.type, bytes, sha256, claimedSeconds: length.seconds });
  return 'finished';
}
