import { type Embedding, type Engine, groupFace, measureDocumentStep, measureFaceStep } from '@mien/analysis';
import type { CaptureOrder, ClipOrder, MeasuredClip, Templates } from '../wire.ts';
import { noteModels } from './note-models.ts';

const FILMING_MS = 600_000;

const toBase64 = (face: Embedding): string => Buffer.from(face.buffer, face.byteOffset, face.byteLength).toString('base64');

const templatesOf = (modelId: Templates['modelId'] | null, faces: readonly (Embedding | null)[]): Templates | null => {
  const there = faces.filter((face) => face !== null);
  return modelId === null || there.length === 0 ? null : { modelId, faces: there.map(toBase64) };
};

/** One clip to its signals, with the models that ran for it and the templates that a match compares. */
export async function measureOrder(
  order: ClipOrder,
  { stream, capture }: { stream: AsyncIterable<Uint8Array>; capture: Promise<CaptureOrder> },
  engine: Engine,
  signal: AbortSignal,
): Promise<MeasuredClip> {
  const models = noteModels(engine.models);
  const { pace } = order;
  // the decoder waits for whoever films; how long is bounded by the server, which sees the bytes come
  const limits = pace === 'at_once' ? engine.limits : { ...engine.limits, idleMs: FILMING_MS, totalMs: FILMING_MS };
  const own = { ...engine, models, limits };
  const ran = () => ({ models: [...models.loaded()], modelsUnavailable: models.unavailable().map(({ id }) => id) });
  if (order.step === 'face' || order.step === 'voice') {
    const { signals, artefacts } = await measureFaceStep({ stream, pace }, own, {
      signal,
      capture: capture.then((told) => told ?? undefined),
    });
    const faces = (artefacts?.best ?? []).map((best) => best.embedding);
    const made = { signals, ...ran(), templates: templatesOf(artefacts?.embeddingModelId ?? null, faces) };
    return order.step === 'face' ? { step: 'face', groups: groupFace({ signals, artefacts }), ...made } : { step: 'voice', ...made };
  }
  const { signals, portraitEmbedding } = await measureDocumentStep({ stream, pace }, own, {
    stage: order.step,
    today: order.today,
    faces: order.faces,
    signal,
  });
  return { step: order.step, signals, ...ran(), templates: templatesOf(engine.embedder, [portraitEmbedding]) };
}
