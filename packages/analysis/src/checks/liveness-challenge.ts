import type { Evidence, LivenessLimits, PromptSignals, ReasonCode } from '@mien/protocol';
import { movementOf } from '../signals/capture/movements.ts';
import { judgeCapture } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, type Fault, faulty, type Judgement } from './judgement.ts';

interface Answer {
  readonly code: ReasonCode | null;
  readonly evidence: Evidence;
}

/** One prompt and what came of it; null where it asks for no movement, or the face could not be followed in its window. */
function judgePrompt({ value, window, movement }: PromptSignals, at: number, limits: LivenessLimits): Answer | null {
  const signal = `capture.prompts.${at}.${value}`;
  if (window === null) return { code: 'liveness.timeout', evidence: { signal, measured: null } };
  if (!movement.measured) return null;
  const { peak, reactionSeconds, heldSeconds, parallax, others } = movement.value;
  const enough = movementOf(value)?.enough ?? null;
  const evidence = { signal, measured: peak, threshold: enough, atSeconds: window.from };
  if (reactionSeconds === null)
    return { code: others.length > 0 ? 'liveness.challenge_wrong_order' : 'liveness.challenge_missed', evidence };
  const timed = { ...evidence, unit: 's' };
  if (reactionSeconds < limits.minReactionSeconds)
    return {
      code: 'liveness.challenge_wrong_order',
      evidence: { ...timed, measured: reactionSeconds, threshold: limits.minReactionSeconds },
    };
  // lids are shut for 0.1 to 0.4 s: the frames of a slow camera cannot tell how long
  if (value !== 'blink' && heldSeconds < limits.minMovementSeconds)
    return { code: 'liveness.too_fast', evidence: { ...timed, measured: heldSeconds, threshold: limits.minMovementSeconds } };
  if (parallax !== null && parallax < limits.minParallax)
    return {
      code: 'liveness.still_image',
      evidence: { signal: `${signal}.parallax`, measured: parallax, threshold: limits.minParallax, atSeconds: window.from },
    };
  return { code: null, evidence };
}

/** What is told when several prompts went wrong: a wrong order explains a missing movement, and an early end explains all. */
const TOLD_FIRST = [
  'liveness.timeout',
  'liveness.still_image',
  'liveness.challenge_wrong_order',
  'liveness.challenge_missed',
  'liveness.too_fast',
] as const satisfies readonly ReasonCode[];

/** Every prompt must be answered in its own window, from rest, after a time in which a person can react, by a head that is not flat. */
export const judgeLivenessChallenge = (input: DecisionInput): Judgement =>
  judgeCapture(input, 'face', ({ capture, limits }) => {
    const asked = capture.prompts.filter(({ kind }) => kind === 'movement');
    const answers = asked.map((prompt, at) => judgePrompt(prompt, at, limits));
    const told = TOLD_FIRST.find((code) => answers.some((answer) => answer?.code === code));
    if (told === undefined) return answers.length === 0 || answers.includes(null) ? CANNOT_TELL : faulty([]);
    const evidence = answers.flatMap((answer) => (answer?.code === told ? [answer.evidence] : []));
    const fault: Fault = { code: told, step: 'face', evidence };
    return faulty([fault]);
  });
