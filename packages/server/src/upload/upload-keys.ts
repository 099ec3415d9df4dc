import { randomBytes } from 'node:crypto';

/** Whose clip. Both ids are ours. */
export interface ClipPlace {
  readonly verificationId: string;
  readonly clipId: string;
}

const OFFSET_DIGITS = 12;
const TIME_DIGITS = 13;
/** the time is missing in keys of uploads begun before it was kept */
const SEGMENT = /^(\d{12})-(?:(\d{13})-)?[0-9a-f]{16}$/;
const CLIP_ID = /^clp_[A-Za-z0-9_-]{1,80}$/;
const MEDIA_KEY = /^media\/([^/]+)\/([^/]+)\/(.+)$/;

export const isClipId = (text: string): boolean => CLIP_ID.test(text);

/**
 * Whose key seals a verification's media: one of their own, so that it ends with them, in backups too, while evidence stays. Its id is the
 * verification's, by another name.
 */
export const mediaOwner = (verificationId: string): string => verificationId.replace(/^ver_/, 'med_');

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Everything of a verification's clips, and of one clip. */
export const verificationPrefix = (verificationId: string): string => `media/${verificationId}/`;
export const clipPrefix = ({ verificationId, clipId }: ClipPlace): string => `${verificationPrefix(verificationId)}${clipId}/`;

/** Single pictures of a verification, of its calls and conversations; apart from clips, of which the sweep of uploads would take them for leftovers. */
export const picturesPrefix = (verificationId: string): string => `pictures/${verificationId}/`;

/** Documents of an upload, each written once: how it was begun, how long it is, and that it is whole. */
export type UploadDocument = 'begun' | 'length' | 'whole';
export const documentKey = (place: ClipPlace, name: UploadDocument): string => clipPrefix(place) + name;

/**
 * A key for one chunk that begins at `offset` and had wholly arrived at a time of the server's clock. Each write has a key of its own: no
 * writer, of whatever process, can put another's acknowledged bytes out of the way. The time costs no write of its own, and the seal is
 * bound to the key: nobody with access to the store alone can change it.
 */
export const newSegmentKey = (place: ClipPlace, offset: number, arrivedAt: Date): string =>
  `${clipPrefix(place)}s/${digits(offset, OFFSET_DIGITS)}-${digits(arrivedAt.getTime(), TIME_DIGITS)}-${randomBytes(8).toString('hex')}`;

const INDEX_DIGITS = 6;
const announcedPrefix = (place: ClipPlace): string => `${clipPrefix(place)}h/`;

/** Where the hash of a chunk rests that was told before its bytes came; the first one that is told stands. */
export const announcedKey = (place: ClipPlace, index: number): string => announcedPrefix(place) + digits(index, INDEX_DIGITS);

/** Which chunk a told hash is of; undefined for other keys. */
export function announcedIndex(place: ClipPlace, key: string): number | undefined {
  const rest = key.startsWith(announcedPrefix(place)) ? key.slice(announcedPrefix(place).length) : '';
  return /^\d{6}$/.test(rest) ? Number(rest) : undefined;
}

/** What the key of a chunk tells: where it begins, and when it had arrived. Undefined for other keys. */
export function readSegmentKey(
  place: ClipPlace,
  key: string,
): { readonly offset: number; readonly arrivedAtMs: number | null } | undefined {
  const prefix = `${clipPrefix(place)}s/`;
  const [, offset, arrivedAtMs] = (key.startsWith(prefix) ? SEGMENT.exec(key.slice(prefix.length)) : null) ?? [];
  if (offset === undefined) return undefined;
  return { offset: Number(offset), arrivedAtMs: arrivedAtMs === undefined ? null : Number(arrivedAtMs) };
}

/** Whose clip a key belongs to. */
export function placeOfKey(key: string): ClipPlace | undefined {
  const [, verificationId, clipId] = MEDIA_KEY.exec(key) ?? [];
  return verificationId === undefined || clipId === undefined ? undefined : { verificationId, clipId };
}
