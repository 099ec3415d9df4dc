import type { Measured } from '@mien/protocol';
import type { AssetName, ModelId } from './manifest.ts';

export interface Tensor {
  readonly data: Float32Array | BigInt64Array | Int32Array;
  readonly dims: readonly number[];
}

/** One loaded model. `run` takes and gives tensors by the names that the model file uses. */
export interface Model {
  readonly id: ModelId;
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
}

/** `missing`: not in the cache and not to be fetched; `altered`: not the bytes the manifest names; `unloadable`: the runtime refused it. */
export type UnavailableWhy = 'missing' | 'altered' | 'unloadable';

/** The models of one process. A model that is missing or altered is `model_unavailable`; it never yields a number. */
export interface Models {
  get(id: ModelId): Promise<Measured<Model>>;
  /** a file that belongs to a model, such as the recogniser's characters */
  readAsset(id: ModelId, name: AssetName): Promise<Measured<Uint8Array>>;
  /** ids and sha256 of what was loaded so far; what verdicts record */
  loaded(): readonly { readonly id: ModelId; readonly sha256: string }[];
  /** ids asked for that could not be had, with the coded reason */
  unavailable(): readonly { readonly id: ModelId; readonly why: UnavailableWhy }[];
  release(): Promise<void>;
}
