import { collect } from '../adapters/objects/object-store.ts';
import type { Context } from '../context.ts';
import { openBytes } from '../crypto/open-object.ts';
import { SealError } from '../crypto/seal-error.ts';
import { sealBytes } from '../crypto/seal-object.ts';
import { mediaOwner, picturesPrefix } from './upload-keys.ts';

type Resting = Pick<Context, 'objects' | 'keys'>;

interface PicturePlace {
  readonly verificationId: string;
  /** of the snapshot or message that it belongs to */
  readonly pictureId: string;
}

/** A picture of a call is media; one of a conversation goes with what was written beside it. */
const ownerOf = ({ verificationId, pictureId }: PicturePlace): string =>
  pictureId.startsWith('tkm_') ? verificationId : mediaOwner(verificationId);

const keyOf = ({ verificationId, pictureId }: PicturePlace): string => picturesPrefix(verificationId) + pictureId;

/** A single picture rests sealed, and never otherwise; one that rests already stands. */
export async function keepPicture({ objects, keys }: Resting, place: PicturePlace, bytes: Buffer): Promise<'written' | 'exists'> {
  const objectId = keyOf(place);
  return objects.put(objectId, sealBytes(bytes, { dataKey: await keys.openOrCreate(ownerOf(place)), objectId }));
}

/** Undefined where it is not kept (any more), or its key was destroyed. */
export async function openPicture({ objects, keys }: Resting, place: PicturePlace): Promise<Buffer | undefined> {
  const objectId = keyOf(place);
  const found = await objects.get(objectId);
  if (!found.found) return undefined;
  const sealed = await collect(found.body);
  try {
    return openBytes(sealed, { dataKey: await keys.open(ownerOf(place)), objectId });
  } catch (error) {
    if (error instanceof SealError && error.code === 'key_destroyed') return undefined;
    throw error;
  }
}

export const dropPicture = ({ objects }: Pick<Context, 'objects'>, place: PicturePlace): Promise<void> => objects.delete(keyOf(place));
