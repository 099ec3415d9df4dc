import { type FaceFrame, type FaceSignals, type Measured, measured, type NotMeasuredWhy, notMeasured } from '@mien/protocol';
import { chooseBest } from './clip/choose-best-frames.ts';
import { type FramePrint, findLoop } from './clip/find-loop.ts';
import { measureBaseline } from './clip/measure-baseline.ts';
import { measureContinuity } from './clip/measure-continuity.ts';
import { measureMotion } from './clip/measure-motion.ts';
import { type Embedding, similarityOf } from './embed-face.ts';
import type { EmbedderId } from './embedders.ts';
import type { FaceRecord, FaceSample, KeptFrame } from './face-record.ts';

export interface ClipSummary {
  readonly signals: FaceSignals;
  /** the frames that stand for the person, best first */
  readonly best: readonly KeptFrame[];
}

/** Which models the record was made with; null for one that could not be had. */
export interface RecordModels {
  readonly embedderId: EmbedderId | null;
  readonly passiveId: string | null;
}

/** Turns a record of frames into the signals of the clip. Pure: the same record gives the same signals. */
export function summariseClip(
  record: FaceRecord,
  size: { readonly width: number; readonly height: number },
  prints: readonly FramePrint[],
  models: RecordModels,
): ClipSummary {
  const best = chooseBest(record.kept).map((index) => record.kept[index] as KeptFrame);
  const reference = referenceOf(record, best);
  return {
    best,
    signals: {
      ...size,
      frames: record.samples.map((sample) => toFrame(sample, reference, models)),
      baseline: measureBaseline(record.track),
      bestFrames: best.map((frame) => frame.sample),
      continuity: measureIdentity(record, reference, models),
      motion: measureMotion(record.track),
      loop: findLoop(prints),
      passive: measurePassive(record.samples, models),
      embeddingModelId: models.embedderId,
    },
  };
}

/**
 * The template of one frame, the best that has one. Never a mean: the mean of two people is near to both (.69 to each, measured on a
 * clip cut in its middle), and a person who takes over half-way would pass for the same.
 */
function referenceOf(record: FaceRecord, best: readonly KeptFrame[]): Embedding | null {
  for (const { sample } of best) {
    const embedding = record.samples[sample]?.embedding;
    if (embedding) return embedding;
  }
  return null;
}

function toFrame(sample: FaceSample, reference: Embedding | null, models: RecordModels): FaceFrame {
  const { t, faces, secondFaceSize, frameBrightness, main, embedding, passive } = sample;
  return {
    t,
    faces,
    secondFaceSize,
    frameBrightness,
    main,
    similarityToReference:
      embedding === null || reference === null
        ? notMeasured(models.embedderId === null ? 'model_unavailable' : 'no_face')
        : measured(similarityOf(embedding, reference)),
    passiveLiveness: passive === null ? notMeasured(whyNotScored(sample, models)) : measured(passive),
  };
}

function whyNotScored({ main }: FaceSample, { passiveId }: RecordModels): NotMeasuredWhy {
  if (passiveId === null) return 'model_unavailable';
  return main === null ? 'no_face' : 'not_asked';
}

function measureIdentity(record: FaceRecord, reference: Embedding | null, models: RecordModels): FaceSignals['continuity'] {
  if (models.embedderId === null) return notMeasured('model_unavailable');
  return reference === null ? notMeasured('no_face') : measureContinuity(record.seen, reference);
}

function measurePassive(
  samples: readonly FaceSample[],
  { passiveId }: RecordModels,
): Measured<{ mean: number; frames: number; modelId: string }> {
  if (passiveId === null) return notMeasured('model_unavailable');
  const scores = samples.flatMap(({ passive }) => passive ?? []);
  if (scores.length === 0) return notMeasured('no_face');
  return measured({ mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, frames: scores.length, modelId: passiveId });
}
