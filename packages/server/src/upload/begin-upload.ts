import { readUpload, type Upload, type UploadStores } from './read-upload.ts';
import { isSameLength, type Length, putDocument } from './sealed-document.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey, mediaOwner, placeOfKey, verificationPrefix } from './upload-keys.ts';

interface Beginning {
  readonly place: ClipPlace;
  readonly type: string;
  /** undefined: it is still being recorded */
  readonly length: Length | undefined;
  readonly maxClips: number;
  readonly openForMs: number;
  readonly now: Date;
}

async function countClips({ objects }: UploadStores, verificationId: string): Promise<number> {
  const clips = new Set<string>();
  for await (const { key } of objects.list(verificationPrefix(verificationId))) clips.add(placeOfKey(key)?.clipId ?? key);
  return clips.size;
}

/** The same beginning again, after an answer that was lost or a reload. */
function isSame(upload: Upload, { type, length }: Beginning): boolean {
  return upload.begun.type === type && (length === undefined || (upload.length !== undefined && isSameLength(upload.length, length)));
}

/**
 * Begins an upload, or finds it begun with the same type and length. It removes nothing: a request given up long ago may wake up in
 * another process, when the same clip was begun again and its chunks were acknowledged.
 * @throws UploadRefusal upload.gone, upload.differs, upload.too_many
 */
export async function beginUpload(stores: UploadStores, beginning: Beginning): Promise<void> {
  const { place, type, length, now } = beginning;
  const found = await readUpload(stores, place);
  if (found.state === 'erased') throw new UploadRefusal('upload.gone');
  if (found.state === 'present') {
    const age = now.getTime() - Date.parse(found.upload.begun.begunAt);
    if (found.upload.whole === undefined && age > beginning.openForMs) throw new UploadRefusal('upload.gone');
    if (isSame(found.upload, beginning)) return;
    throw new UploadRefusal('upload.differs');
  }
  if ((await countClips(stores, place.verificationId)) >= beginning.maxClips) throw new UploadRefusal('upload.too_many');
  const dataKey = await stores.keys.openOrCreate(mediaOwner(place.verificationId));
  if (length !== undefined) await putDocument(stores.objects, documentKey(place, 'length'), dataKey, length);
  await putDocument(stores.objects, documentKey(place, 'begun'), dataKey, { version: 1, type, begunAt: now.toISOString() });
}
