import type { Policy, ResolvedThresholds } from '@mien/protocol';
import {
  type CalibrationPoint,
  EMBEDDER_CALIBRATIONS,
  type EmbedderCalibration,
  type EmbedderId,
  PASSIVE_CALIBRATIONS,
  type PassiveCalibration,
} from './calibrations.ts';

/** What the thresholds are read from; the shipped tables unless an operator's own are given. */
export interface Calibrations {
  readonly embedder: EmbedderCalibration;
  readonly passive: { readonly modelId: string; readonly calibration: PassiveCalibration } | null;
}

const shippedCalibrations = (embedderId: EmbedderId): Calibrations => ({
  embedder: EMBEDDER_CALIBRATIONS[embedderId],
  passive: { modelId: 'face-passive-liveness', calibration: PASSIVE_CALIBRATIONS['face-passive-liveness'] },
});

/** Above every cosine: nothing is accepted where the calibration knows no score for the rate asked. */
const OUT_OF_REACH = 1.01;

/**
 * A policy's error-rate targets as scores of the models that will run; frozen with the verification. Always the stricter point of
 * the table: a rate between two points takes the score of the lower rate, and a rate under all of them accepts nothing.
 */
export function resolveThresholds(
  policy: Policy,
  embedderId: EmbedderId,
  calibrations: Calibrations = shippedCalibrations(embedderId),
): ResolvedThresholds {
  const { embedder, passive } = calibrations;
  return {
    embeddingModelId: embedderId,
    matchAccept: scoreForFalseMatch(embedder.falseMatch, policy.face.maxFmr),
    matchReview: scoreForFalseMatch(embedder.falseMatch, policy.face.reviewFmr),
    continuity: scoreForGenuine(embedder.continuity, policy.face.continuityFmr),
    passive:
      passive === null
        ? null
        : { modelId: passive.modelId, review: scoreForGenuine(passive.calibration.falseAlarm, policy.face.passiveReviewBpcer) },
  };
}

/** The lowest score whose rate of wrong acceptances is no higher than asked. */
function scoreForFalseMatch(points: readonly CalibrationPoint[], rate: number): number {
  const good = points.filter((point) => point.rate <= rate).map((point) => point.score);
  return good.length === 0 ? OUT_OF_REACH : Math.min(...good);
}

/** The highest score whose rate of wrong refusals is no higher than asked; with none, the lowest score of the table: never no bound at all. */
function scoreForGenuine(points: readonly CalibrationPoint[], rate: number): number {
  const good = points.filter((point) => point.rate <= rate).map((point) => point.score);
  return good.length === 0 ? Math.min(OUT_OF_REACH, ...points.map((point) => point.score)) : Math.max(...good);
}
