import type { DecisionInput } from './decision-input.ts';
import { type Fault, faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

/**
 * Another account's kept face is very like this one, or one of the block list is: one person with two accounts, a twin, or chance. People
 * find out which. Where an entry of the list was made by another model the check cannot tell, and people look: to wait would be to wait for
 * the entry's end, and to pass by it would be absence as a pass.
 */
export function judgeLinkFace({ signals: { faceSearch }, policy }: DecisionInput): Judgement {
  if (faceSearch === undefined || policy.links?.faceSearchBasis === undefined) return NOT_RUN;
  if (!faceSearch.measured) return unmeasured(faceSearch.why, 'face');
  const { otherAccounts, blocked, threshold, modelId } = faceSearch.value;
  const fault = (code: Fault['code'], signal: string, count: number): Fault => ({
    code,
    step: 'face',
    evidence: [
      { signal: `faceSearch.${signal}`, measured: count, threshold: 0 },
      { signal: 'faceSearch.threshold', measured: threshold, modelId },
    ],
  });
  const faults: Fault[] = [];
  if (otherAccounts > 0) faults.push(fault('link.face_duplicate', 'otherAccounts', otherAccounts));
  if (blocked?.measured && blocked.value > 0) faults.push(fault('link.face_blocklisted', 'blocked', blocked.value));
  return faulty(faults, blocked?.measured === false ? 'inconclusive' : 'passed');
}
