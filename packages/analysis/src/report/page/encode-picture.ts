import sharp from 'sharp';
import type { Picture } from '../../image/picture.ts';

/** A picture as a JPEG `data:` address, at most `maxWidth` pixels wide. */
export async function encodePicture(picture: Picture, maxWidth: number): Promise<string> {
  const jpeg = await sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize({ width: maxWidth, withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
