import { assembleSignals, type Embedding, type MeasuredSteps, type ModelId } from '@mien/analysis';
import type { AnalysisSignals, DocumentStepSignals, FaceStepSignals } from '@mien/protocol';
import type { Measurement } from './measurement.ts';
import type { MeasuredStep, Templates } from './wire.ts';

const fromBase64 = (text: string): Embedding => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

const facesOf = (templates: Templates | null): Embedding[] => (templates?.faces ?? []).map(fromBase64);

const newest = (measurements: readonly Measurement[], wanted: MeasuredStep): Measurement | null =>
  measurements.find(({ step }) => step === wanted) ?? null;

const documentPart = (found: Measurement | null): MeasuredSteps['documentFront'] =>
  found && { signals: found.kept.signals as DocumentStepSignals, portraitEmbedding: facesOf(found.templates)[0] ?? null };

const facePart = (found: Measurement | null): MeasuredSteps['face'] =>
  found && {
    signals: found.kept.signals as FaceStepSignals,
    artefacts: {
      embeddingModelId: found.templates?.modelId ?? null,
      best: facesOf(found.templates).map((embedding) => ({ embedding })),
    },
  };

/**
 * Steps that were measured each on its own, by whichever process, as the signals of one round. The time is the latest step's, so that
 * joining them again gives the same bytes.
 */
export function joinSteps(
  measurements: readonly Measurement[],
  found: Pick<MeasuredSteps, 'reuse' | 'links' | 'faceSearch' | 'velocity'> = {},
): AnalysisSignals {
  const sha256ById = new Map(measurements.flatMap(({ kept }) => kept.models.map(({ id, sha256 }) => [id as ModelId, sha256])));
  const unavailable = new Set(measurements.flatMap(({ kept }) => kept.modelsUnavailable as ModelId[]));
  const models = {
    loaded: () => [...sha256ById].map(([id, sha256]) => ({ id, sha256 })),
    unavailable: () => [...unavailable].map((id) => ({ id, why: 'missing' as const })),
  };
  const voice = facePart(newest(measurements, 'voice'));
  const steps: MeasuredSteps = {
    documentFront: documentPart(newest(measurements, 'document_front')),
    documentBack: documentPart(newest(measurements, 'document_back')),
    face: facePart(newest(measurements, 'face')),
    // named only where it was filmed: signals of policies without voice stay as they were, byte for byte
    ...(voice === null ? {} : { voice }),
    ...found,
  };
  const measuredAt =
    measurements
      .map(({ kept }) => kept.measuredAt)
      .sort()
      .at(-1) ?? new Date(0).toISOString();
  return assembleSignals(steps, { models }, measuredAt);
}
