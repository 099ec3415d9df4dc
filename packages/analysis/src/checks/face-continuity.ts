import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, PASSED, unmeasured } from './judgement.ts';

/** Fewer comparisons say nothing about a clip. */
const MIN_COMPARED_FRAMES = 3;

/**
 * The lowest likeness of the whole clip is judged: a stranger in two frames is a stranger. Frames that are hidden, smeared or cut off
 * are not compared at all (signals/face); genuine clips stay at .70 and above, overexposed ones included, different people at .42 and below.
 */
export function judgeFaceContinuity(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (!face.measured) return unmeasured(face.why, 'face');
  if (!face.value.face.measured) return unmeasured(face.value.face.why, 'face');
  const { continuity, embeddingModelId } = face.value.face.value;
  if (!continuity.measured) return unmeasured(continuity.why, 'face');
  // the threshold belongs to one model: another model's scores say nothing against it
  if (embeddingModelId !== input.thresholds.embeddingModelId) return unmeasured('model_unavailable', 'face');
  const { minSimilarity, atSeconds, comparedFrames } = continuity.value;
  if (comparedFrames < MIN_COMPARED_FRAMES) return CANNOT_TELL;
  if (minSimilarity >= input.thresholds.continuity) return PASSED;
  const evidence = {
    signal: 'continuity.minSimilarity',
    measured: minSimilarity,
    threshold: input.thresholds.continuity,
    atSeconds,
    modelId: input.thresholds.embeddingModelId,
  };
  return faulty([{ code: 'attack.face_swap_mid_session', step: 'face', evidence: [evidence] }]);
}
