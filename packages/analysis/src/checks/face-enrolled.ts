import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, PASSED, unmeasured } from './judgement.ts';

/** The bands of `face.match`, on the template of an earlier approval. Where nobody asked for it, nothing is said. */
export function judgeFaceEnrolled({ signals, thresholds }: DecisionInput): Judgement {
  const { enrolledMatch } = signals;
  if (enrolledMatch === undefined) return NOT_RUN;
  const { matchAccept, matchReview, embeddingModelId } = thresholds;
  if (!enrolledMatch.measured) return unmeasured(enrolledMatch.why, 'face');
  if (enrolledMatch.value.modelId !== embeddingModelId) return unmeasured('model_unavailable', 'face');
  const { similarity } = enrolledMatch.value;
  if (similarity >= matchAccept) return PASSED;
  const isBorderline = similarity >= matchReview;
  const threshold = isBorderline ? matchAccept : matchReview;
  const evidence = [{ signal: 'enrolledMatch.similarity', measured: similarity, threshold, modelId: embeddingModelId }];
  return faulty([{ code: isBorderline ? 'identity.face_borderline' : 'identity.face_mismatch', step: 'face', evidence }]);
}
