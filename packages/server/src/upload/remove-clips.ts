import type { ObjectStore } from '../adapters/objects/object-store.ts';
import { type ClipPlace, clipPrefix, documentKey, picturesPrefix, verificationPrefix } from './upload-keys.ts';

/**
 * Removes all objects of a clip: what says that it is whole, its chunks from the last to the first, its beginning at the very end. Killed
 * anywhere on the way it is a shorter upload that has begun, so nothing is left that only looks like one, and a removal can be repeated.
 */
export async function removeClip(objects: ObjectStore, place: ClipPlace): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of objects.list(clipPrefix(place))) keys.push(key);
  const [whole, length, begun] = [documentKey(place, 'whole'), documentKey(place, 'length'), documentKey(place, 'begun')];
  const chunks = keys.filter((key) => key !== whole && key !== length && key !== begun).reverse();
  for (const key of [whole, ...chunks, length, begun]) await objects.delete(key);
}

/** Removes all objects of a verification's clips and its single pictures; the key is destroyed apart from this, and first. */
export async function removeVerificationClips(objects: ObjectStore, verificationId: string): Promise<void> {
  for (const prefix of [verificationPrefix(verificationId), picturesPrefix(verificationId)])
    for await (const { key } of objects.list(prefix)) await objects.delete(key);
}
