import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, PASSED, unmeasured } from './judgement.ts';

/** Fewer comparisons say nothing about a clip. */
const MIN_COMPARED_FRAMES = 3;

/** The 5th percentile is judged, not the minimum: one frame smeared by a turn of the head is nobody else's face. */
export function judgeFaceContinuity(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (!face.measured) return unmeasured(face.why, 'face');
  if (!face.value.face.measured) return unmeasured(face.value.face.why, 'face');
  const { continuity, embeddingModelId } = face.value.face.value;
  if (!continuity.measured) return unmeasured(continuity.why, 'face');
  // the threshold belongs to one model: another model's scores say nothing against it
  if (embeddingModelId !== input.thresholds.embeddingModelId) return unmeasured('model_unavailable', 'face');
  const { p05Similarity, atSeconds, comparedFrames } = continuity.value;
  if (comparedFrames < MIN_COMPARED_FRAMES) return CANNOT_TELL;
  if (p05Similarity >= input.thresholds.continuity) return PASSED;
  const evidence = {
    signal: 'continuity.p05Similarity',
    measured: p05Similarity,
    threshold: input.thresholds.continuity,
    atSeconds,
    modelId: input.thresholds.embeddingModelId,
  };
  return faulty([{ code: 'attack.face_swap_mid_session', step: 'face', evidence: [evidence] }]);
}
