import { type Embedding, type Engine, measureDocumentStep, measureFaceStep } from '@mien/analysis';
import type { ClipOrder, MeasuredClip, Templates } from '../wire.ts';
import { noteModels } from './note-models.ts';

const toBase64 = (face: Embedding): string => Buffer.from(face.buffer, face.byteOffset, face.byteLength).toString('base64');

const templatesOf = (modelId: Templates['modelId'] | null, faces: readonly (Embedding | null)[]): Templates | null => {
  const there = faces.filter((face) => face !== null);
  return modelId === null || there.length === 0 ? null : { modelId, faces: there.map(toBase64) };
};

/** One clip to its signals, with the models that ran for it and the templates that a match compares. */
export async function measureOrder(
  order: ClipOrder,
  stream: AsyncIterable<Uint8Array>,
  engine: Engine,
  signal: AbortSignal,
): Promise<MeasuredClip> {
  const models = noteModels(engine.models);
  const own = { ...engine, models };
  const ran = () => ({ models: [...models.loaded()], modelsUnavailable: models.unavailable().map(({ id }) => id) });
  if (order.step === 'face') {
    const { signals, artefacts } = await measureFaceStep({ stream }, own, { signal });
    const faces = (artefacts?.best ?? []).map((best) => best.embedding);
    return { step: order.step, signals, ...ran(), templates: templatesOf(artefacts?.embeddingModelId ?? null, faces) };
  }
  const { signals, portraitEmbedding } = await measureDocumentStep({ stream }, own, { stage: order.step, today: order.today, signal });
  return { step: order.step, signals, ...ran(), templates: templatesOf(engine.embedder, [portraitEmbedding]) };
}
