import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { MODELS, type ModelId, readModelEnvironment } from '@mien/analysis';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** One model run with a tensor made beforehand: nothing of ours around it. */
export type BareRun = () => Promise<void>;

/** Opens a model's verified file with onnxruntime itself, under the settings that ours run with, and makes its input once. */
export async function openBareModel(id: ModelId, dims: readonly number[]): Promise<BareRun> {
  const { cacheDirectory } = readModelEnvironment(process.env, homedir());
  const bytes = await readFile(join(cacheDirectory, `${MODELS[id].sha256}.onnx`));
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  const data = new Float32Array(dims.reduce((all, side) => all * side, 1)).fill(0.1);
  const feeds = { [session.inputNames[0] ?? '']: new Tensor('float32', data, dims) };
  return async () => {
    await session.run(feeds);
  };
}
