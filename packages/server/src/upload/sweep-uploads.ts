import { finishUpload, type OnComplete } from './finish-upload.ts';
import { readUpload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey, mediaOwner, placeOfKey } from './upload-keys.ts';

/** Long enough for any write under way to have ended. */
const LEFTOVER_MS = 3_600_000;

interface Swept {
  readonly finished: number;
  readonly removed: number;
}

/** What a listing tells of a clip. */
interface Listed {
  readonly place: ClipPlace;
  readonly keys: string[];
  latest: Date;
  isWhole: boolean;
}

async function* everyClip({ objects }: UploadStores): AsyncGenerator<Listed> {
  let current: Listed | undefined;
  for await (const { key, modifiedAt } of objects.list('media/')) {
    const place = placeOfKey(key);
    if (place === undefined) continue;
    if (current?.place.clipId !== place.clipId || current.place.verificationId !== place.verificationId) {
      if (current !== undefined) yield current;
      current = { place, keys: [], latest: modifiedAt, isWhole: false };
    }
    current.keys.push(key);
    if (modifiedAt > current.latest) current.latest = modifiedAt;
    if (key === documentKey(place, 'whole')) current.isWhole = true;
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

async function sweepClip(
  stores: UploadStores,
  { place, keys, latest, isWhole }: Listed,
  onComplete: OnComplete,
  openForMs: number,
  now: Date,
): Promise<'finished' | 'unfinished' | 'removed'> {
  const isErased = (await stores.keys.stateOf(mediaOwner(place.verificationId))) === 'destroyed';
  // Whole clips are the many: nothing of them is read.
  if (isWhole && !isErased) return 'unfinished';
  const found = await readUpload(stores, place);
  if (found.state === 'present') {
    const outcome = await finish(stores, place, onComplete);
    const age = now.getTime() - Date.parse(found.upload.begun.begunAt);
    if (outcome !== 'unfinished' || age <= openForMs) return outcome;
    await removeClip(stores.objects, place);
    return 'removed';
  }
  if (!isErased && now.getTime() - latest.getTime() <= LEFTOVER_MS) return 'unfinished';
  // Only what was listed: at this moment the clip may be begun anew.
  for (const key of keys) await stores.objects.delete(key);
  return 'removed';
}

/**
 * Finishes uploads whose last answer was never asked for, removes those that stayed incomplete for too long, whose key was
 * destroyed, or of which only leftovers remain, and what killed writers left. To be run now and then by a job.
 */
export async function sweepUploads(stores: UploadStores, onComplete: OnComplete, openForMs: number, now: Date): Promise<Swept> {
  let finished = 0;
  let removed = await stores.objects.sweepUnfinished(new Date(now.getTime() - LEFTOVER_MS));
  for await (const clip of everyClip(stores)) {
    const outcome = await sweepClip(stores, clip, onComplete, openForMs, now);
    if (outcome === 'finished') finished += 1;
    if (outcome === 'removed') removed += 1;
  }
  return { finished, removed };
}
