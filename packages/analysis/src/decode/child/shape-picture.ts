import type { Picture } from '../../image/picture.ts';

/** Turns a picture clockwise and scales it down to `maxSide`, never up. `sharp` is loaded only when there is something to do. */
export async function shapePicture(picture: Picture, rotation: 0 | 90 | 180 | 270, maxSide: number): Promise<Picture> {
  const { width, height } = picture;
  if (rotation === 0 && Math.max(width, height) <= maxSide) return picture;
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .rotate(rotation)
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
