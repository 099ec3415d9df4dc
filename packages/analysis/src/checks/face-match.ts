import type { NotMeasuredWhy } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { documentOf } from './document-sides.ts';
import { faulty, type Judgement, PASSED, unmeasured } from './judgement.ts';

const PORTRAIT_WANTING: readonly NotMeasuredWhy[] = ['no_portrait', 'too_small', 'not_readable'];

function portraitUnusable(input: DecisionInput): Judgement | null {
  const portrait = documentOf(input.signals.documentFront)?.portrait;
  const threshold = input.policy.document.quality.minPortraitInterEyePx;
  if (portrait?.measured === true && portrait.value.interEyeDistancePx >= threshold) return null;
  if (portrait?.measured === false && !PORTRAIT_WANTING.includes(portrait.why)) return unmeasured(portrait.why, 'document_front');
  const measured = portrait?.measured === true ? portrait.value.interEyeDistancePx : null;
  const evidence = [{ signal: 'portrait.interEyeDistancePx', measured, threshold, unit: 'px' }];
  return faulty([{ code: 'identity.portrait_unusable', step: 'document_front', evidence }]);
}

/** Three bands by the resolved thresholds: accept, borderline, mismatch. A portrait too small to compare is the document's matter. */
export function judgeFaceMatch(input: DecisionInput): Judgement {
  const unusable = portraitUnusable(input);
  if (unusable !== null) return unusable;
  const { faceMatch } = input.signals;
  const { matchAccept, matchReview, embeddingModelId } = input.thresholds;
  if (!faceMatch.measured) return unmeasured(faceMatch.why, 'face');
  if (faceMatch.value.modelId !== embeddingModelId) return unmeasured('model_unavailable', 'face');
  const { similarity } = faceMatch.value;
  if (similarity >= matchAccept) return PASSED;
  const isBorderline = similarity >= matchReview;
  const threshold = isBorderline ? matchAccept : matchReview;
  const evidence = [{ signal: 'faceMatch.similarity', measured: similarity, threshold, modelId: embeddingModelId }];
  return faulty([{ code: isBorderline ? 'identity.face_borderline' : 'identity.face_mismatch', step: 'face', evidence }]);
}
