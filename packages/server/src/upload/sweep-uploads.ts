import { finishUpload, type OnComplete } from './finish-upload.ts';
import { readUpload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, placeOfKey } from './upload-keys.ts';

/** Long enough for any write under way to have ended. */
const LEFTOVER_MS = 3_600_000;

interface Swept {
  readonly finished: number;
  readonly removed: number;
}

async function* everyClip({ objects }: UploadStores): AsyncGenerator<{ place: ClipPlace; latest: Date }> {
  let current: { place: ClipPlace; latest: Date } | undefined;
  for await (const { key, modifiedAt } of objects.list('media/')) {
    const place = placeOfKey(key);
    if (place === undefined) continue;
    if (current?.place.clipId === place.clipId && current.place.verificationId === place.verificationId) {
      if (modifiedAt > current.latest) current.latest = modifiedAt;
      continue;
    }
    if (current !== undefined) yield current;
    current = { place, latest: modifiedAt };
  }
  if (current !== undefined) yield current;
}

async function finish(stores: UploadStores, place: ClipPlace, onComplete: OnComplete): Promise<'finished' | 'unfinished' | 'removed'> {
  try {
    return await finishUpload(stores, place, onComplete);
  } catch (error) {
    if (error instanceof UploadRefusal && error.code === 'upload.clip_hash') return 'removed';
    throw error;
  }
}

/**
 * Finishes uploads whose last answer was never asked for, removes those that stayed incomplete for too long, whose key was
 * destroyed, or of which only leftovers remain, and what killed writers left. To be run now and then by a job.
 */
export async function sweepUploads(stores: UploadStores, onComplete: OnComplete, openForMs: number, now: Date): Promise<Swept> {
  let finished = 0;
  let removed = await stores.objects.sweepUnfinished(new Date(now.getTime() - LEFTOVER_MS));
  for await (const { place, latest } of everyClip(stores)) {
    const found = await readUpload(stores, place);
    if (found.state === 'present' && found.upload.whole !== undefined) continue;
    const outcome = found.state === 'present' ? await finish(stores, place, onComplete) : 'unfinished';
    if (outcome === 'finished') finished += 1;
    if (outcome === 'removed') removed += 1;
    if (outcome !== 'unfinished') continue;
    const age = found.state === 'present' ? now.getTime() - Date.parse(found.upload.begun.begunAt) : now.getTime() - latest.getTime();
    const allowed = found.state === 'present' ? openForMs : found.state === 'erased' ? 0 : LEFTOVER_MS;
    if (age <= allowed) continue;
    await removeClip(stores.objects, place);
    removed += 1;
  }
  return { finished, removed };
}
