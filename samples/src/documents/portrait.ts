import type { Picture } from '@mien/analysis';
import sharp from 'sharp';

/** Head and shoulders of NASA's public-domain portrait of Eileen Collins, 4:5 (no endorsement by NASA is implied). */
export async function loadDefaultPortrait(): Promise<Picture> {
  const { data, info } = await sharp(new URL('../../assets/astronaut.png', import.meta.url).pathname)
    .extract({ left: 129, top: 4, width: 196, height: 245 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
