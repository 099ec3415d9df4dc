import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/image/picture.ts';
import { resizePicture } from '../../src/image/resize.ts';
import { createScratch } from '../../src/image/scratch.ts';
import { type Affine, sampleAffine, shrinkPicture } from '../../src/image/warp-affine.ts';

/** Digests of what the plain loops gave before they were made quicker: the thresholds of the policies were measured on those values. */
const SAMPLED = [
  [0.6, 0, 'f2599a8bd2383db4'],
  [0.6, 0.3, '475054785533554f'],
  [1.7, 0, '5d511f7fa47b936f'],
  [1.7, 0.3, '785489aad465fc1c'],
  [2.3, 0, 'dd5ab0ecc728f42e'],
  [2.3, 0.3, '76df9954f11fe1a3'],
  [3.4, 0, '49bd5acab2d7a17b'],
  [3.4, 0.3, '66c2c3f356aaa876'],
  [4.2, 0, 'c1046438b60ad316'],
  [4.2, 0.3, '5479adb7fd242c92'],
  [5.6, 0, '858b465e85aa27e2'],
  [5.6, 0.3, 'dfb21a69dda1c54e'],
  [11, 0, '2f2d5ea2da31cf11'],
  [11, 0.3, 'd22b924d14e9d631'],
] as const;
const SHRUNK = [
  [1, 'e335ac4ddd9b7e5c'],
  [2, 'a51eff8159fad08a'],
  [3, 'fb79a161b4b04ebb'],
  [4, '6a970eb036cd01b3'],
  [5, '16e680753d483567'],
  [8, 'cc0fea1125d3ddbd'],
  [30, '797475f1ff7b442b'],
  [400, '3b0f50ef901d4207'],
] as const;
const RESIZED = [
  [100, 70, '80c4c972f1130b8f'],
  [333, 100, 'fce4b9020c261db7'],
  [640, 480, 'd58ebb47ff42569c'],
  [7, 3, '5c72564485df60ff'],
  [334, 218, 'd35fb2e750ef12d1'],
  [160, 217, 'db86b8ff62bec9fa'],
] as const;

const picture = noise(333, 217);

describe('values stay as they were, bit for bit', () => {
  test.each(SAMPLED)('sampled at every %s pixels, turned by %s', (step, turn, digest) => {
    expect(digestOf(sampleAffine(picture, mapOf(step, turn), 48, 40, 9))).toBe(digest);
  });
  test('sampled into memory that other pictures were written to', () => {
    const memory = createScratch();
    for (const [step, turn, digest] of SAMPLED)
      expect(digestOf(sampleAffine(picture, mapOf(step, turn), 48, 40, 9, memory)), `${step} ${turn}`).toBe(digest);
    const outside = sampleAffine(picture, [3, 0, 900, 0, 3, 900], 48, 40, 9, memory);
    expect(digestOf(outside)).toBe('52961a13da2660ec');
  });
  test.each(SHRUNK)('shrunk by blocks of %s', (block, digest) => {
    expect(digestOf(shrinkPicture(picture, block).data)).toBe(digest);
  });
  test.each(RESIZED)('resized to %s × %s', (width, height, digest) => {
    expect(digestOf(resizePicture(picture, width, height).data)).toBe(digest);
  });
});

function mapOf(step: number, turn: number): Affine {
  const cos = Math.cos(turn) * step;
  const sin = Math.sin(turn) * step;
  return [cos, -sin, 20.3 - 4 * step, sin, cos, -7.4];
}

/** Noise of a linear congruential generator (Numerical Recipes' constants): every rounding is met. */
function noise(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  let state = 20;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = state >>> 24;
  }
  return { width, height, data };
}

function digestOf(values: Uint8Array | Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
