import { LIGHT_BANDS, NOT_MEASURED, TONE_BANDS } from '@mien/analysis';
import { type CheckName, LIVENESS_CHECKS } from '@mien/protocol';

/** Whole years, from; by the birth date of the wallet's record. */
export const AGES = [
  { name: 'age_60_and_over', from: 60 },
  { name: 'age_40_to_59', from: 40 },
  { name: 'age_25_to_39', from: 25 },
  { name: 'age_under_25', from: 0 },
] as const;

/** What faces are parted by, each on its own: never crossed, since a crossing makes groups small. Nothing tells glasses, so nothing counts them. */
export const FAIRNESS_BANDS = {
  tone: TONE_BANDS,
  light: LIGHT_BANDS,
  age: [...AGES.map(({ name }) => name), NOT_MEASURED],
} as const;
export type FairnessPart = keyof typeof FAIRNESS_BANDS;
export const FAIRNESS_PARTS = Object.keys(FAIRNESS_BANDS) as FairnessPart[];
export type FairnessBand = (typeof FAIRNESS_BANDS)[FairnessPart][number];
export const ALL_BANDS = [...new Set(Object.values(FAIRNESS_BANDS).flat())] as FairnessBand[];

/** What is asked of the first face clip, and the checks that answer. */
export const QUESTIONS = {
  picture: ['face.media', 'face.capture', 'face.environment'],
  liveness: ['face.continuity', 'face.still_image', 'face.presentation', ...LIVENESS_CHECKS],
  match: ['face.match'],
} as const satisfies Record<string, readonly CheckName[]>;
export type Question = keyof typeof QUESTIONS;

/** `filmed`: everybody counted. A question without an answer adds to no other. */
export const FAIRNESS_OUTCOMES = [
  'filmed',
  'picture_passed',
  'picture_refused',
  'liveness_passed',
  'liveness_refused',
  'match_passed',
  'match_refused',
] as const satisfies readonly ('filmed' | `${Question}_${'passed' | 'refused'}`)[];
export type FairnessOutcome = (typeof FAIRNESS_OUTCOMES)[number];

/** Row of the table in docs/attacks.md that the policy follows; `none`: it asks nothing of liveness. */
export const FAIRNESS_LEVELS = ['standard', 'strict', 'none'] as const;
export type FairnessLevel = (typeof FAIRNESS_LEVELS)[number];
