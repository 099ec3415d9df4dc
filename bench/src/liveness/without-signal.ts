import type { MeasuredFaceStep } from '@mien/analysis';
import { type CaptureSignals, type FaceSignals, type FaceStepSignals, measured, type PromptSignals } from '@mien/protocol';

type Neutral = (signals: FaceStepSignals) => FaceStepSignals;

const ofCapture =
  (change: (capture: CaptureSignals) => Partial<CaptureSignals>): Neutral =>
  (signals) =>
    signals.capture?.measured === true
      ? { ...signals, capture: measured({ ...signals.capture.value, ...change(signals.capture.value) }) }
      : signals;

const ofFace =
  (change: (face: FaceSignals) => Partial<FaceSignals>): Neutral =>
  (signals) =>
    signals.face.measured ? { ...signals, face: measured({ ...signals.face.value, ...change(signals.face.value) }) } : signals;

type Answer = Extract<PromptSignals['movement'], { measured: true }>['value'];

const ofAnswers = (change: Partial<Answer> | ((answer: Answer) => Partial<Answer>)): Neutral =>
  ofCapture(({ prompts }) => ({
    prompts: prompts.map((prompt) =>
      prompt.movement.measured
        ? {
            ...prompt,
            movement: measured({ ...prompt.movement.value, ...(typeof change === 'function' ? change(prompt.movement.value) : change) }),
          }
        : prompt,
    ),
  }));

/**
 * The same clip as if one kind of evidence had nothing against it: what the others still stop. Only the signals change, so that a check
 * that waits for another is really asked.
 */
export const WITHOUT = {
  'binding (nonce, key, hashes)': ofCapture(({ binding }) => {
    const { chunks } = binding;
    return {
      binding: { nonceMatches: true, promptsMatch: true, bytesMatch: true, chunks, intact: chunks, signed: chunks, verified: chunks },
    };
  }),
  clocks: ofCapture(({ binding }) => ({
    clock: { slackMs: 100, driftSeconds: 0, inOrder: true, timed: binding.chunks, maxLeadMs: 0, maxDelayMs: 0, gapSeconds: 0 },
  })),
  'answers to prompts': ofAnswers({ reactionSeconds: 0.5, heldSeconds: 0.5, others: [] }),
  'parallax of turns': ofAnswers(({ parallax }) => ({ parallax: parallax === null ? null : 1 })),
  'stillness and loops': ofFace(() => ({
    motion: measured({ nonRigidResidual: 0.05, eyeRange: 0.5, mouthRange: 0.2, yawRange: 30, displacement: 0.2 }),
    loop: measured({ periodSeconds: null, repeatedRatio: 0 }),
  })),
  'texture (passive score)': ofFace(({ passive }) => ({
    passive: passive.measured ? measured({ ...passive.value, mean: 1 }) : passive,
  })),
  'the same face throughout': ofFace(({ continuity }) => ({
    continuity: continuity.measured ? measured({ ...continuity.value, minSimilarity: 1 }) : continuity,
  })),
  'traces of browser and file': ofCapture(() => ({ traces: [] })),
} as const satisfies Record<string, Neutral>;

export const withoutSignal = (step: MeasuredFaceStep, neutral: Neutral): MeasuredFaceStep => ({ ...step, signals: neutral(step.signals) });
