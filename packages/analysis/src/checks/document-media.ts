import type { DecisionInput } from './decision-input.ts';
import { askedSides } from './document-sides.ts';
import { type Fault, faulty, type Judgement, unmeasured } from './judgement.ts';
import { mediaFaults, unopened } from './media-rows.ts';

/** A back that the policy asks for and that never came is `upload.incomplete`: the applicant films it, and no attempt is counted. */
export function judgeDocumentMedia(input: DecisionInput): Judgement {
  const faults: Fault[] = [];
  for (const { step, signals } of askedSides(input)) {
    if (signals.measured) {
      const found = mediaFaults(signals.value.media, input.policy.document.clip, step, input);
      const { document } = signals.value;
      const isUnopened = found.length === 0 && !document.measured && document.why === 'decode_failed';
      faults.push(...(isUnopened ? [unopened(step)] : found));
    } else if (signals.why === 'decode_failed' || signals.why === 'no_video_track') faults.push(unopened(step));
    else if (step === 'document_back' && signals.why === 'step_missing')
      faults.push({ code: 'upload.incomplete', step, evidence: [{ signal: 'documentBack', measured: null }] });
    else return unmeasured(signals.why, step);
  }
  return faulty(faults);
}
