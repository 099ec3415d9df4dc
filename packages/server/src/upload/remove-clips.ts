import type { ObjectStore } from '../adapters/objects/object-store.ts';
import { type ClipPlace, clipPrefix, documentKey, verificationPrefix } from './upload-keys.ts';

/** Removes all objects of a clip. Its beginning goes first: from then on it is absent, whatever kills the rest of the way. */
export async function removeClip(objects: ObjectStore, place: ClipPlace): Promise<void> {
  await objects.delete(documentKey(place, 'begun'));
  for await (const { key } of objects.list(clipPrefix(place))) await objects.delete(key);
}

/** Removes all objects of a verification's clips; the key is destroyed apart from this, and first. */
export async function removeVerificationClips(objects: ObjectStore, verificationId: string): Promise<void> {
  for await (const { key } of objects.list(verificationPrefix(verificationId))) await objects.delete(key);
}
