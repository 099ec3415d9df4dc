import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { cachePath } from '../../src/models/cache-files.ts';
import { createOnnxWriter } from '../../src/models/convert/write-onnx.ts';
import { dropTinyWeights } from '../../src/models/drop-tiny-weights.ts';
import { modelEntry } from '../../src/models/manifest.ts';
import { openTestModels, testModelOptions } from './open-test-models.ts';

function adding(weights: readonly number[]): Uint8Array {
  const writer = createOnnxWriter();
  const constant = writer.constant(Float32Array.from(weights), [weights.length]);
  writer.node('Add', ['input', constant], 'output');
  return writer.finish([{ name: 'input', shape: [weights.length] }], [{ name: 'output', shape: [weights.length] }]);
}

async function weightsOf(bytes: Uint8Array, count: number): Promise<number[]> {
  const session = await InferenceSession.create(bytes);
  const { output } = await session.run({ input: new Tensor('float32', new Float32Array(count), [count]) });
  await session.release();
  return Array.from(output?.data as Float32Array);
}

test('weights that are next to nothing are nothing, all others stay to the last bit', async () => {
  const given = [1, -0.25, 1e-40, -1e-30, 9e-16, -2e-15, 0];
  const before = adding(given);
  const copy = Uint8Array.from(before);
  const after = await weightsOf(dropTinyWeights(before), given.length);
  expect(after).toEqual([1, -0.25, 0, 0, 0, Math.fround(-2e-15), 0]);
  expect(Uint8Array.from(before), 'the bytes given stay as they are').toEqual(copy);
});

test('what is no model is not taken for one', () => {
  expect(() => dropTinyWeights(Uint8Array.of(255, 255, 255, 255))).toThrow();
});

test('a face has the same template without the tiny weights of the embedder', async () => {
  const models = await openTestModels();
  const embedder = await models.get('face-embedder-512');
  if (!embedder.measured) throw new Error('The model could not be had');
  const path = cachePath((await testModelOptions()).cacheDirectory, modelEntry('face-embedder-512').sha256, 'onnx');
  const whole = await InferenceSession.create(await readFile(path), { intraOpNumThreads: 1 });
  const pixels = Float32Array.from({ length: 3 * 112 * 112 }, (_, i) => Math.sin(i * 0.37) * 0.9);
  const { output } = await whole.run({ input: new Tensor('float32', pixels, [1, 3, 112, 112]) });
  const ours = await embedder.value.run({ input: { data: pixels, dims: [1, 3, 112, 112] } });
  const [expected, given] = [output?.data as Float32Array, ours['output']?.data as Float32Array];
  expect(Math.max(...expected.map((value, index) => Math.abs(value - (given[index] as number))))).toBeLessThan(1e-6);
  await Promise.all([whole.release(), models.release()]);
});
