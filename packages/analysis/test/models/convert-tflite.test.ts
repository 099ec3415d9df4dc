import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { halfToFloat } from '../../src/models/convert/read-tflite.ts';
import type { ModelId } from '../../src/models/manifest.ts';
import { openTestModels } from './open-test-models.ts';

interface GoldenNumbers {
  readonly models: Readonly<Record<string, Readonly<Record<string, { readonly step: number; readonly values: readonly number[] }>>>>;
}

const golden = JSON.parse(await readFile(new URL('./litert-numbers.json', import.meta.url), 'utf8')) as GoldenNumbers;
const SIDES: Readonly<Record<string, number>> = {
  'face-mesh': 192,
  'face-detector-short': 128,
  'face-detector-full': 192,
  'face-embedder-192': 112,
};

/** The input that LiteRT was given. */
const wave = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(i * 0.37) * 0.5 + Math.cos(i * 0.011) * 0.5);

describe('a converted model gives the numbers that TensorFlow Lite itself gives', async () => {
  const models = await openTestModels();
  test.each(Object.entries(golden.models))('%s', async (id, outputs) => {
    const model = await models.get(id as ModelId);
    if (!model.measured) throw new Error('The model could not be had');
    const side = SIDES[id] as number;
    const given = await model.value.run({
      [model.value.inputNames[0] as string]: { data: wave(side * side * 3), dims: [1, side, side, 3] },
    });
    for (const [name, { step, values }] of Object.entries(outputs)) {
      const numbers = given[name]?.data as Float32Array;
      const differences = values.map((value, index) => Math.abs(value - (numbers[index * step] as number)));
      // 1.3e-4 was the largest over all outputs; the mesh gives pixels up to 165.
      expect(Math.max(...differences), `${id} ${name}`).toBeLessThan(5e-4);
    }
  });
});

test.each([
  [0x0000, 0],
  [0x3c00, 1],
  [0xc000, -2],
  [0x7bff, 65504],
  [0x0001, 2 ** -24],
  [0x7c00, Number.POSITIVE_INFINITY],
])('the 16-bit float 0x%s is read as IEEE 754 says', (half, value) => expect(halfToFloat(half)).toBe(value));
