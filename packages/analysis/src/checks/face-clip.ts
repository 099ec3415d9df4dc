import type { FaceSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { FACE_GATES, type FaceGate } from './face-frame-gates.ts';
import { isFrontal } from './judge-face-frame.ts';
import { type ClipFault, judgeFaceFrames } from './judge-face-frames.ts';
import { CANNOT_TELL, faulty, type Judgement, standsInTheWay, unmeasured } from './judgement.ts';

const gatesThat = (standing: (gate: FaceGate) => boolean): FaceGate[] => FACE_GATES.filter(standing);

/** The one fault that stands in the way, and the one the policy waives, if any. */
function clipFaults(face: FaceSignals, input: DecisionInput): ClipFault[] {
  const stands = (gate: FaceGate) => standsInTheWay({ code: gate.code, step: 'face', evidence: [] }, input);
  const standing = judgeFaceFrames(
    face,
    gatesThat((gate) => stands(gate)),
    input,
  );
  if (standing !== null) return [standing];
  const waived = judgeFaceFrames(
    face,
    gatesThat((gate) => !stands(gate)),
    input,
  );
  return waived === null ? [] : [waived];
}

const seesCover = (face: FaceSignals, input: DecisionInput): boolean =>
  face.frames.some((frame) => isFrontal(frame, input.policy.face.quality) && frame.main?.occlusion.measured === true);

/**
 * One clip, two checks: the clip's one fault belongs to the person (face.capture) or to the place (face.environment); the other check
 * then cannot tell and says nothing.
 */
function judgeClip(check: FaceGate['check'], input: DecisionInput): Judgement {
  const { face: step } = input.signals;
  if (!step.measured) return unmeasured(step.why, 'face');
  const { face } = step.value;
  if (!face.measured && face.why === 'no_face')
    return check === 'face.capture'
      ? faulty([{ code: 'face.not_found', step: 'face', evidence: [{ signal: 'faces', measured: 0, threshold: 1 }] }])
      : CANNOT_TELL;
  if (!face.measured) return unmeasured(face.why, 'face');
  if (face.value.frames.length === 0) return CANNOT_TELL;

  const faults = clipFaults(face.value, input);
  const own = faults.filter((fault) => fault.check === check).map(({ fault }) => fault);
  const isSpoiled = faults.some(({ fault }) => standsInTheWay(fault, input));
  if (own.length === 0 && isSpoiled) return CANNOT_TELL;
  const cannotTell = check === 'face.capture' && !seesCover(face.value, input);
  return faulty(own, cannotTell ? 'inconclusive' : 'passed');
}

export const judgeFaceCapture = (input: DecisionInput): Judgement => judgeClip('face.capture', input);
export const judgeFaceEnvironment = (input: DecisionInput): Judgement => judgeClip('face.environment', input);
