import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

/** Another account's kept face is very like this one: one person with two accounts, a twin, or chance. People find out which. */
export function judgeLinkFace({ signals: { faceSearch }, policy }: DecisionInput): Judgement {
  if (faceSearch === undefined || policy.links?.faceSearchBasis === undefined) return NOT_RUN;
  if (!faceSearch.measured) return unmeasured(faceSearch.why, 'face');
  const { otherAccounts, threshold, modelId } = faceSearch.value;
  if (otherAccounts === 0) return faulty([]);
  const evidence = [
    { signal: 'faceSearch.otherAccounts', measured: otherAccounts, threshold: 0 },
    { signal: 'faceSearch.threshold', measured: threshold, modelId },
  ];
  return faulty([{ code: 'link.face_duplicate', step: 'face', evidence }]);
}
