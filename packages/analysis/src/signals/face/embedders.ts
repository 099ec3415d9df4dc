import type { EmbedderId } from '../../models/calibrations.ts';

export type { EmbedderId } from '../../models/calibrations.ts';

/** How one embedder wants its 112 × 112 face. */
export interface EmbedderInput {
  readonly input: string;
  readonly output: string;
  readonly channels: 'rgb' | 'bgr';
  readonly layout: 'planes' | 'pixels';
}

/** Both take (x − 127.5) ÷ 128 of the face aligned to the five ArcFace points; order of channels found by measuring both. */
export const EMBEDDERS = {
  'face-embedder-512': { input: 'input', output: 'output', channels: 'bgr', layout: 'planes' },
  'face-embedder-192': { input: 'input', output: 'embeddings', channels: 'rgb', layout: 'pixels' },
} as const satisfies Record<EmbedderId, EmbedderInput>;
