import type { PictureType } from '../vocabulary.ts';

/** A picture of a phone made smaller by its page is some hundred KB. */
export const MOST_PICTURE_BYTES = 4 * 1024 * 1024;

/** How files of each kind begin; nothing here looks further into bytes that a stranger sent. */
const BEGINNINGS = {
  'image/jpeg': [[0, 'ffd8ff']],
  'image/png': [[0, '89504e470d0a1a0a']],
  'image/webp': [
    [0, '52494646'],
    [8, '57454250'],
  ],
} as const satisfies Record<PictureType, readonly (readonly [number, string])[]>;

/** Whether bytes begin as a picture of this kind does. */
export const looksLike = (type: PictureType, bytes: Buffer): boolean =>
  BEGINNINGS[type].every(([at, hex]) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex);
