import { hashStream } from './hash-clip.ts';
import { readSegments } from './read-clip.ts';
import { readUpload, type Upload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { putDocument, type Whole } from './sealed-document.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey } from './upload-keys.ts';
import type { UploadMemory } from './upload-memory.ts';

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

type SeenHashes = Pick<UploadMemory, 'hashOf'>;

/** Reads back what rests, where this process did not see every byte go by. */
async function hashAtRest({ objects }: UploadStores, { offset, dataKey, segments }: Upload): Promise<string> {
  return (await hashStream(readSegments(objects, dataKey, segments, { from: 0, to: offset }))).sha256;
}

async function makeWhole(stores: UploadStores, upload: Upload, sha256: string, memory: SeenHashes | undefined): Promise<Whole> {
  const seen = memory?.hashOf(upload.place, upload.segments);
  if ((seen ?? (await hashAtRest(stores, upload))) !== sha256) {
    await removeClip(stores.objects, upload.place);
    throw new UploadRefusal('upload.clip_hash');
  }
  const whole = { bytes: upload.offset, sha256, segments: [...upload.segments] };
  await putDocument(stores.objects, documentKey(upload.place, 'whole'), upload.dataKey, whole);
  return whole;
}

/**
 * Finishes an upload whose bytes are all there: checks the whole hash, fixes the row of chunks, and tells. Repeating it is harmless;
 * a process killed anywhere in between leaves it to the next `HEAD` or sweep.
 * @param memory spares reading back what wholly passed through this process
 * @throws UploadRefusal upload.clip_hash; the upload is then removed
 */
export async function finishUpload(
  stores: UploadStores,
  place: ClipPlace,
  onComplete: OnComplete,
  memory?: SeenHashes,
): Promise<'finished' | 'unfinished'> {
  const found = await readUpload(stores, place);
  if (found.state !== 'present') return 'unfinished';
  const { length, begun, offset } = found.upload;
  if (length === undefined || offset < length.bytes) return 'unfinished';
  const { bytes, sha256 } = found.upload.whole ?? (await makeWhole(stores, found.upload, length.sha256, memory));
  await onComplete({ ...place, type: begun.type, bytes, sha256, claimedSeconds: length.seconds });
  return 'finished';
}
