import type { BaseFile } from './base-files.ts';

export interface MutantRequest {
  readonly step: BaseFile['step'];
  readonly bytes: Uint8Array;
}

/** `uncoded`: nothing could be measured and no finding says so. `decoderCrashed`: contained and told, yet a crash. */
export interface MutantAnswer {
  readonly measured: boolean;
  readonly uncoded: boolean;
  readonly decoderCrashed: boolean;
}
