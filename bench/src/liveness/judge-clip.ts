import { assembleSignals, decide, type Engine, type MeasuredFaceStep, resolveThresholds } from '@mien/analysis';
import { type CheckName, LIVENESS_CHECKS, type Policy, type ReasonCode } from '@mien/protocol';

/** The checks that an attack on the face step has to pass. */
const FACE_CHECKS = [
  'face.media',
  'face.capture',
  'face.environment',
  'face.continuity',
  'face.still_image',
  'face.presentation',
  ...LIVENESS_CHECKS,
] as const satisfies readonly CheckName[];

export interface JudgedClip {
  /** checks that did not pass */
  readonly stoppedBy: readonly CheckName[];
  readonly codes: readonly ReasonCode[];
}

/** One clip as the face step of an attempt without documents. */
export function judgeClip(face: MeasuredFaceStep, policy: Policy, engine: Engine): JudgedClip {
  const measuredAt = '2026-11-23T08:00:00.000Z';
  const verdict = decide({
    signals: assembleSignals({ documentFront: null, documentBack: null, face }, engine, measuredAt),
    policy,
    thresholds: resolveThresholds(policy, engine.embedder),
    claims: {},
    asOf: '2026-11-23',
    earlier: {},
  });
  const passed = verdict.checks.filter((check) => check.status === 'passed').map((check) => check.check);
  return {
    stoppedBy: FACE_CHECKS.filter((name) => !passed.includes(name)),
    codes: [...new Set(verdict.findings.filter(({ step }) => step === 'face').map(({ code }) => code))],
  };
}
