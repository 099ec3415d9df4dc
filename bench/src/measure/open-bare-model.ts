import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { MODELS, type ModelId, readModelEnvironment } from '@mien/analysis';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** What a model was given, without the numbers. */
export type InputShapes = Readonly<Record<string, { readonly type: 'float32' | 'int64' | 'int32'; readonly dims: readonly number[] }>>;

/** One model run with tensors made beforehand: nothing of ours around it. */
export type BareRun = () => Promise<void>;

export interface BareModel {
  /** makes the tensors now, so that running makes none */
  prepare(shapes: InputShapes): BareRun;
}

/** Opens a model's verified file with onnxruntime itself, under the settings that ours runs with. */
export async function openBareModel(id: ModelId): Promise<BareModel> {
  const { cacheDirectory } = readModelEnvironment(process.env, homedir());
  const bytes = await readFile(join(cacheDirectory, `${MODELS[id].sha256}.onnx`));
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  return {
    prepare(shapes) {
      const feeds = Object.fromEntries(Object.entries(shapes).map(([name, { type, dims }]) => [name, constantTensor(type, dims)]));
      return async () => {
        await session.run(feeds);
      };
    },
  };
}

function constantTensor(type: InputShapes[string]['type'], dims: readonly number[]): Tensor {
  const length = dims.reduce((all, side) => all * side, 1);
  if (type === 'float32') return new Tensor(type, new Float32Array(length).fill(0.1), dims);
  // the only whole number any of our models takes is the sample rate of sound
  return type === 'int64'
    ? new Tensor(type, new BigInt64Array(length).fill(16_000n), dims)
    : new Tensor(type, new Int32Array(length).fill(16_000), dims);
}

export const floats = (...dims: number[]): InputShapes[string] => ({ type: 'float32', dims });
