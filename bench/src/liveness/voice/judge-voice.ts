import { assembleSignals, decide, type Engine, type MeasuredFaceStep, resolveThresholds } from '@mien/analysis';
import { type CheckName, ZH_WALLET_VOICE } from '@mien/protocol';
import type { JudgedClip } from '../judge-clip.ts';

/** The checks that an attack on the voice step has to pass, beside those of the face step. */
const VOICE_CHECKS = ['audio.presence', 'voice.media', 'voice.continuity', 'voice.timing'] as const satisfies readonly CheckName[];

/** One voice clip beside a good face clip, as the voice step of an attempt without documents. */
export function judgeVoice(face: MeasuredFaceStep, voice: MeasuredFaceStep, engine: Engine): JudgedClip {
  const verdict = decide({
    signals: assembleSignals({ documentFront: null, documentBack: null, face, voice }, engine, '2026-11-23T08:00:00.000Z'),
    policy: ZH_WALLET_VOICE,
    thresholds: resolveThresholds(ZH_WALLET_VOICE, engine.embedder),
    claims: {},
    asOf: '2026-11-23',
    earlier: {},
  });
  const passed = verdict.checks.filter(({ status }) => status === 'passed').map(({ check }) => check);
  return {
    stoppedBy: VOICE_CHECKS.filter((name) => !passed.includes(name)),
    codes: [...new Set(verdict.findings.filter(({ step }) => step === 'voice').map(({ code }) => code))],
  };
}
