import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCommonJs, packageFolder } from './locate-package.ts';

export const TENSORFLOW = import.meta.resolve('@tensorflow/tfjs');
const WASM = import.meta.resolve('@tensorflow/tfjs-backend-wasm');

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

export const wasmFolder = (): string => `${join(packageFolder(WASM), 'dist')}/`;

/** TensorFlow.js on its WASM backend with SIMD and one thread: the flag is set before the backend chooses its binary. */
export function openTensorflow(): Tensorflow {
  const tf = loadCommonJs<Tensorflow>(fileURLToPath(TENSORFLOW));
  const { setWasmPaths } = loadCommonJs<{ setWasmPaths(folder: string): void }>(fileURLToPath(WASM));
  setWasmPaths(wasmFolder());
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return tf;
}
