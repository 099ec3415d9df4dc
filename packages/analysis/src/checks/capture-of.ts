import type { CaptureSignals, LivenessLimits } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

interface Subject {
  readonly capture: CaptureSignals;
  readonly limits: LivenessLimits;
}

/** The face clip against its challenge, judged only under a policy that asks for liveness and where the server told what it had issued. */
export function judgeCapture(input: DecisionInput, judge: (subject: Subject) => Judgement): Judgement {
  const { liveness: limits } = input.policy;
  const { face } = input.signals;
  if (limits === undefined) return NOT_RUN;
  if (!face.measured) return unmeasured(face.why, 'face');
  const { capture } = face.value;
  if (capture === undefined) return NOT_RUN;
  if (!capture.measured) return capture.why === 'no_manifest' ? NOT_RUN : unmeasured(capture.why, 'face');
  return capture.value.prompts.length === 0 ? CANNOT_TELL : judge({ capture: capture.value, limits });
}
