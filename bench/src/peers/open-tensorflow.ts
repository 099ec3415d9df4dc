import { join } from 'node:path';
import { loadCommonJs, packageFolder } from './locate-package.ts';

export interface TensorflowTensor {
  dispose(): void;
}

/** The part of TensorFlow.js that both face peers are driven through. */
export interface Tensorflow {
  env(): { set(flag: string, value: boolean): void };
  setBackend(name: 'wasm'): Promise<boolean>;
  ready(): Promise<void>;
  tensor(data: Uint8Array, shape: readonly number[], type: 'float32' | 'int32'): TensorflowTensor;
}

export const wasmFolder = (): string => `${join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist')}/`;

/** TensorFlow.js on its WASM backend with SIMD and one thread: the flag is set before the backend chooses its binary. */
export function openTensorflow(): Tensorflow {
  const tf = loadCommonJs<Tensorflow>('@tensorflow/tfjs');
  const { setWasmPaths } = loadCommonJs<{ setWasmPaths(folder: string): void }>('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(wasmFolder());
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return tf;
}
