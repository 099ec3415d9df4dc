import type { ModelId } from './manifest.ts';

/** One measured point: at `score` and above, `rate` of pairs are wrong. */
export interface CalibrationPoint {
  readonly rate: number;
  readonly score: number;
  /** false: the data is too small to show this rate; the score is set with a margin instead, and `basis` says how */
  readonly shown: boolean;
  readonly basis: string;
}

/** How an embedder's cosine relates to error rates. Every figure names its data. */
export interface EmbedderCalibration {
  /** false match rates of two different people, on the worst cohort measured; rate falling, score rising */
  readonly falseMatch: readonly CalibrationPoint[];
  /** false non-match rates of one person inside one clip, every frame reached from the reference over neighbours (`measureContinuity`) */
  readonly continuity: readonly CalibrationPoint[];
  readonly limits: string;
}

/** How the passive score relates to live people sent to review. */
export interface PassiveCalibration {
  /** share of live people whose mean score lies under `score` */
  readonly falseAlarm: readonly CalibrationPoint[];
  readonly limits: string;
}

export type EmbedderId = Extract<ModelId, 'face-embedder-512' | 'face-embedder-192'>;
export type PassiveModelId = Extract<ModelId, 'face-passive-liveness'>;

const COHORTS = '89,222 different pairs of real faces in several cohorts';

export const EMBEDDER_CALIBRATIONS = {
  'face-embedder-512': {
    falseMatch: [
      {
        rate: 1e-2,
        score: 0.4,
        shown: true,
        basis: `.27 and .49 are the scores of rate 1e-3 on the best and the worst cohort of ${COHORTS}`,
      },
      { rate: 1e-3, score: 0.49, shown: true, basis: `the worst cohort (Chinese webcam faces) of ${COHORTS}` },
      {
        rate: 1e-4,
        score: 0.55,
        shown: false,
        basis: `.49 pooled over ${COHORTS}; the worst cohort alone has too few pairs to show 1e-4, so .06 is added to its score of 1e-3`,
      },
    ],
    continuity: [{ rate: 1e-3, score: 0.5, shown: false, basis: 'provisional' }],
    limits: 'Cohorts differ: 1e-3 sits at .27 on one and at .49 on another. Measure on your own people before trusting a rate.',
  },
  'face-embedder-192': {
    falseMatch: [
      { rate: 1e-2, score: 0.5, shown: false, basis: 'provisional' },
      { rate: 1e-3, score: 0.55, shown: false, basis: 'provisional' },
      { rate: 1e-4, score: 0.62, shown: false, basis: 'provisional' },
    ],
    continuity: [{ rate: 1e-3, score: 0.55, shown: false, basis: 'provisional' }],
    limits: 'Measured less than the other embedder.',
  },
} as const satisfies Record<EmbedderId, EmbedderCalibration>;

export const PASSIVE_CALIBRATIONS = {
  'face-passive-liveness': {
    falseAlarm: [{ rate: 0.02, score: 0.3, shown: false, basis: 'provisional' }],
    limits: 'A score for review only.',
  },
} as const satisfies Record<PassiveModelId, PassiveCalibration>;
