import type { Picture } from '@mien/analysis';
import { seededRandom } from '../documents/random.ts';

const TABLE = 1 << 16;

/**
 * Sensor noise: a triangular spread of ± `strength` levels on each channel. The same seed and frame number give the same noise.
 * @returns a new picture
 */
export function addCameraNoise(picture: Picture, strength: number, seed: number, frame: number): Picture {
  if (strength <= 0) return picture;
  const random = seededRandom(seed * 7919 + frame);
  const table = Float32Array.from({ length: TABLE }, () => (random() + random() - 1) * strength + 0.5);
  const data = new Uint8ClampedArray(picture.data.length);
  const stride = picture.width * 3;
  for (let y = 0; y < picture.height; y++) {
    let at = Math.floor(random() * TABLE);
    const end = (y + 1) * stride;
    for (let i = y * stride; i < end; i++, at++) data[i] = Math.floor((picture.data[i] as number) + (table[at & (TABLE - 1)] as number));
  }
  return { ...picture, data: new Uint8Array(data.buffer) };
}
