import type { CaptureSignals, FaceStepSignals, LivenessLimits, Measured } from '@mien/protocol';
import { notMeasured } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

export type CapturedStep = 'face' | 'voice';

export interface CaptureSubject {
  readonly step: CapturedStep;
  readonly capture: CaptureSignals;
  readonly signals: FaceStepSignals;
  readonly limits: LivenessLimits;
}

export const stepSignals = ({ signals }: DecisionInput, step: CapturedStep): Measured<FaceStepSignals> =>
  (step === 'face' ? signals.face : signals.voice) ?? notMeasured('step_missing');

/** One clip against its challenge, judged only under a policy that asks for liveness and where the server told what it had issued. */
export function judgeCapture(input: DecisionInput, step: CapturedStep, judge: (subject: CaptureSubject) => Judgement): Judgement {
  const { liveness: limits } = input.policy;
  const measuredStep = stepSignals(input, step);
  if (limits === undefined) return NOT_RUN;
  if (!measuredStep.measured) return unmeasured(measuredStep.why, step);
  const { capture } = measuredStep.value;
  if (capture === undefined) return NOT_RUN;
  if (!capture.measured) return capture.why === 'no_manifest' ? NOT_RUN : unmeasured(capture.why, step);
  return capture.value.prompts.length === 0 ? CANNOT_TELL : judge({ step, capture: capture.value, signals: measuredStep.value, limits });
}

const WORST_FIRST = ['not_run', 'inconclusive', 'passed'] as const satisfies readonly Judgement['otherwise'][];

/** Every clip with a challenge that the policy asks for; none of them makes up for another. */
export function judgeCaptures(input: DecisionInput, judge: (subject: CaptureSubject) => Judgement): Judgement {
  const steps: readonly CapturedStep[] = input.policy.steps.includes('voice') ? ['face', 'voice'] : ['face'];
  const judged = steps.map((step) => judgeCapture(input, step, judge));
  return {
    faults: judged.flatMap(({ faults }) => faults),
    otherwise: WORST_FIRST.find((status) => judged.some(({ otherwise }) => otherwise === status)) ?? 'not_run',
  };
}
