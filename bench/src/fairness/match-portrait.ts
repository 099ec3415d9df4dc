import {
  ALIGNED_SIZE,
  alignFace,
  type Embedding,
  type Engine,
  embedFace,
  type MeasuredFaceStep,
  matchFaces,
  sampleAffine,
} from '@mien/analysis';
import type { HeadModel } from '@mien/samples';

/** The template of the photograph that a head is drawn from, as a document would carry it. @throws when the model cannot be had */
export async function embedPortrait({ photograph, landmarks }: HeadModel, engine: Engine): Promise<Embedding> {
  const model = await engine.models.get(engine.embedder);
  if (!model.measured) throw new Error(`The model ${engine.embedder} cannot be had here`);
  return embedFace(sampleAffine(photograph, alignFace(landmarks), ALIGNED_SIZE, ALIGNED_SIZE), engine.embedder, model.value);
}

/** Whether the person of a clip is not taken for the one of the portrait; null where the clip has no template to compare. */
export function isNonMatch(portrait: Embedding, { artefacts }: MeasuredFaceStep, engine: Engine, accept: number): boolean | null {
  const faces = (artefacts?.best ?? []).flatMap(({ embedding }) => (embedding === null ? [] : [embedding]));
  return faces.length === 0 ? null : matchFaces(portrait, faces, engine.embedder).similarity < accept;
}
