import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import { dropTinyWeights } from './drop-tiny-weights.ts';
import type { ModelId } from './manifest.ts';
import type { Model, Tensor } from './runtime.ts';

export interface LoadedModel {
  readonly model: Model;
  release(): Promise<void>;
}

/**
 * No arena and no memory pattern: 300 MB instead of 382 MB resident after the face models and the text detector have run. The face models
 * are as fast either way; the text detector takes 135 ms instead of 103 ms at 640 × 960.
 */
const LOW_MEMORY = { enableCpuMemArena: false, enableMemPattern: false } as const;

/**
 * Loads verified ONNX bytes. One thread unless told, so that a machine's cores serve people and not one person.
 * @throws what onnxruntime throws: bytes it cannot load, or a library that does not work on this machine
 */
export async function loadSession(id: ModelId, bytes: Uint8Array, threads: number): Promise<LoadedModel> {
  // On first use: a machine where the native library does not load can still run everything that needs no model.
  const ort = await import('onnxruntime-node');
  const session = await ort.InferenceSession.create(dropTinyWeights(bytes), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    ...LOW_MEMORY,
  });
  const toOrt = (tensor: Tensor): OrtTensor => new ort.Tensor(typeName(tensor.data), tensor.data, tensor.dims);
  return { model: asModel(id, session, toOrt), release: () => session.release() };
}

function asModel(id: ModelId, session: InferenceSession, toOrt: (tensor: Tensor) => OrtTensor): Model {
  return {
    id,
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    async run(inputs) {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, tensor]) => [name, toOrt(tensor)]));
      const outputs = await session.run(feeds);
      return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, fromOrt(value as OrtTensor)]));
    },
  };
}

function fromOrt(value: OrtTensor): Tensor {
  const { data, dims } = value;
  if (data instanceof Float32Array || data instanceof BigInt64Array || data instanceof Int32Array) return { data, dims };
  throw new Error(`A model gave a tensor of type ${value.type}, which nothing here reads`);
}

const typeName = (data: Tensor['data']) => (data instanceof Float32Array ? 'float32' : data instanceof BigInt64Array ? 'int64' : 'int32');
