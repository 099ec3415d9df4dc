import type { FaceMatchSignals } from '@mien/protocol';
import { type Embedding, similarityOf } from './embed-face.ts';
import type { EmbedderId } from './embedders.ts';

/**
 * The portrait against the person in the clip: mean cosine over the best frames.
 * @param faces templates of the best frames, at least one, by the same model
 */
export function matchFaces(portrait: Embedding, faces: readonly Embedding[], modelId: EmbedderId): FaceMatchSignals {
  if (faces.length === 0) throw new Error('A match needs at least one face');
  const sum = faces.reduce((total, face) => total + similarityOf(portrait, face), 0);
  return { modelId, similarity: sum / faces.length, comparedFrames: faces.length };
}
