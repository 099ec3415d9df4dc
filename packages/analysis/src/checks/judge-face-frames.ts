import type { Evidence, FaceFrame, FaceSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import type { FaceGate } from './face-frame-gates.ts';
import { type FailedFrame, type FrameVerdict, isFrontal, judgeFaceFrame } from './judge-face-frame.ts';
import type { Fault } from './judgement.ts';

/** From this share of frames on, somebody else was there: a second person is no passing blur that most frames may outvote. */
const MAX_SECOND_FACE_FRAMES = 0.2;
/** Frontal frames in a row that make a stretch: fewer give no baseline and no comparison. */
const MIN_FRONTAL_STRETCH = 3;

const SECOND_FACE: readonly string[] = ['face.multiple', 'environment.not_alone'] satisfies Fault['code'][];

function longestFrontalStretch(frames: readonly FaceFrame[], input: DecisionInput): number {
  let longest = 0;
  let current = 0;
  for (const frame of frames) {
    current = isFrontal(frame, input.policy.face.quality) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

interface Candidate {
  readonly code: Fault['code'];
  readonly check: FaceGate['check'];
  readonly failed: readonly FailedFrame[];
  readonly count: number;
}

/** Faults by how many frames show them, the most frequent first; among equals the order of the gates holds. */
function candidates(verdicts: readonly FrameVerdict[], gates: readonly FaceGate[]): Candidate[] {
  const failed = verdicts.filter((verdict) => typeof verdict !== 'string');
  return [...new Map(gates.map((gate) => [gate.code, gate.check]))]
    .map(([code, check]): Candidate => {
      const own = failed.filter((frame) => frame.code === code);
      return { code, check, failed: own, count: own.length };
    })
    .filter((candidate) => candidate.count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The frame whose value stands in the middle of those that fail: neither the worst nor the luckiest is shown. */
function middleFrame(failed: readonly FailedFrame[]): Evidence[] {
  const sorted = [...failed].sort((a, b) => Number(a.evidence.measured) - Number(b.evidence.measured));
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? [] : [middle.evidence];
}

/** What is wrong with the clip as a whole: one code and the check it belongs to, or null. */
export interface ClipFault {
  readonly check: FaceGate['check'];
  readonly fault: Fault;
}

/**
 * Judges a face clip by its frames under the given gates. Each frame has one fault at most; the clip is good when at least
 * `minGoodFrames` of the frames are (frames turned away and otherwise in place count neither way, so challenges cost nothing) and the
 * face looks into the camera for a stretch. Else the most frequent fault gives the one code.
 */
export function judgeFaceFrames(face: FaceSignals, gates: readonly FaceGate[], input: DecisionInput): ClipFault | null {
  const { frames } = face;
  const { quality } = input.policy.face;
  const { minGoodFrames, maxFrontalYaw } = quality;
  const usualEyeOpening = face.baseline.measured ? face.baseline.value.eyeOpening : null;
  const verdicts = frames.map((frame) => judgeFaceFrame({ frame, main: frame.main, usualEyeOpening }, gates, quality));
  const good = verdicts.filter((verdict) => verdict === 'good').length;
  const turned = verdicts.filter((verdict) => verdict === 'turned').length;
  const goodShare = frames.length > turned ? good / (frames.length - turned) : 0;
  const ranked = candidates(verdicts, gates);

  const toldOf = (candidate: Candidate, share: Evidence): ClipFault => ({
    check: candidate.check,
    fault: { code: candidate.code, step: 'face', evidence: [...middleFrame(candidate.failed), share] },
  });

  const others = ranked.filter((candidate) => SECOND_FACE.includes(candidate.code));
  const othersShare = others.reduce((sum, candidate) => sum + candidate.count, 0) / frames.length;
  const other = others[0];
  if (other !== undefined && othersShare > MAX_SECOND_FACE_FRAMES)
    return toldOf(other, { signal: 'secondFaceFrames', measured: othersShare, threshold: MAX_SECOND_FACE_FRAMES });

  const hasStretch = longestFrontalStretch(frames, input) >= Math.min(MIN_FRONTAL_STRETCH, frames.length);
  if (hasStretch && goodShare >= minGoodFrames) return null;

  const share: Evidence = { signal: 'goodFrames', measured: goodShare, threshold: minGoodFrames };
  const dominating = ranked[0];
  if (dominating !== undefined && (hasStretch || dominating.count > turned)) return toldOf(dominating, share);
  const yaws = frames.flatMap((frame) => (frame.main === null ? [] : [Math.abs(frame.main.pose.yaw)])).sort((a, b) => a - b);
  const evidence: Evidence = {
    signal: 'pose.yaw',
    measured: yaws[Math.floor(yaws.length / 2)] ?? null,
    threshold: maxFrontalYaw,
    unit: '°',
  };
  return { check: 'face.capture', fault: { code: 'face.not_frontal', step: 'face', evidence: [evidence, share] } };
}
