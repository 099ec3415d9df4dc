import type { Picture } from './picture.ts';

/**
 * Cuts a rectangle out of a picture; what lies outside of the picture is left out.
 * @param box x, y, width, height in pixels, rounded outwards
 * @returns null when nothing of it lies inside
 */
export function cropPicture(picture: Picture, box: readonly [number, number, number, number]): Picture | null {
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const width = Math.min(picture.width, Math.ceil(box[0] + box[2])) - left;
  const height = Math.min(picture.height, Math.ceil(box[1] + box[3])) - top;
  if (width <= 0 || height <= 0) return null;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * 3;
    data.set(picture.data.subarray(start, start + width * 3), y * width * 3);
  }
  return { width, height, data };
}
