import { randomBytes } from 'node:crypto';

/** Whose clip. Both ids are ours. */
export interface ClipPlace {
  readonly verificationId: string;
  readonly clipId: string;
}

const OFFSET_DIGITS = 12;
const SEGMENT = /^(\d{12})-[0-9a-f]{16}$/;
const CLIP_ID = /^clp_[A-Za-z0-9_-]{1,80}$/;
const MEDIA_KEY = /^media\/([^/]+)\/([^/]+)\/(.+)$/;

export const isClipId = (text: string): boolean => CLIP_ID.test(text);

/** Everything of a verification's clips, and of one clip. */
export const verificationPrefix = (verificationId: string): string => `media/${verificationId}/`;
export const clipPrefix = ({ verificationId, clipId }: ClipPlace): string => `${verificationPrefix(verificationId)}${clipId}/`;

/** Documents of an upload, each written once: how it was begun, how long it is, and that it is whole. */
export type UploadDocument = 'begun' | 'length' | 'whole';
export const documentKey = (place: ClipPlace, name: UploadDocument): string => clipPrefix(place) + name;

/**
 * A key for one chunk that begins at `offset`. Each write has a key of its own: no writer, of whatever process, can put another's
 * acknowledged bytes out of the way.
 */
export const newSegmentKey = (place: ClipPlace, offset: number): string =>
  `${clipPrefix(place)}s/${String(offset).padStart(OFFSET_DIGITS, '0')}-${randomBytes(8).toString('hex')}`;

/** Where the chunk under this key begins; undefined for other keys. */
export function segmentOffset(place: ClipPlace, key: string): number | undefined {
  const prefix = `${clipPrefix(place)}s/`;
  const digits = key.startsWith(prefix) ? SEGMENT.exec(key.slice(prefix.length))?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** Whose clip a key belongs to. */
export function placeOfKey(key: string): ClipPlace | undefined {
  const [, verificationId, clipId] = MEDIA_KEY.exec(key) ?? [];
  return verificationId === undefined || clipId === undefined ? undefined : { verificationId, clipId };
}
