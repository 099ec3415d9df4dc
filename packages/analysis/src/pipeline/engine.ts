import type { DecodeLimits, Decoder } from '../decode/media.ts';
import type { Models } from '../models/runtime.ts';

export type EmbedderId = 'face-embedder-512' | 'face-embedder-192';

/** What measuring needs from outside: open once, use for many verifications. */
export interface Engine {
  readonly decoder: Decoder;
  readonly models: Models;
  readonly limits: DecodeLimits;
  /** which of the shipped face embedders compares faces; another model's thresholds are its own */
  readonly embedder: EmbedderId;
}
