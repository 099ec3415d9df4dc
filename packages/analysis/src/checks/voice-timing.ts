import { judgeCapture } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN } from './judgement.ts';

/**
 * Digits come one at a time at instants that nobody knows before; who speaks begins a word in each window. Which word it is does not
 * matter here: an old recording has its words at other times.
 */
export const judgeVoiceTiming = (input: DecisionInput): Judgement =>
  input.policy.steps.includes('voice')
    ? judgeCapture(input, 'voice', ({ capture, limits }) => {
        const digits = capture.prompts.filter(({ kind }) => kind === 'digit');
        const never = digits.find(({ window }) => window === null);
        if (never !== undefined)
          return faulty([{ code: 'liveness.timeout', step: 'voice', evidence: [{ signal: 'capture.prompts.digit', measured: null }] }]);
        const answers = digits.flatMap(({ speech }) => (speech.measured ? [speech.value] : []));
        if (digits.length === 0 || answers.length < digits.length) return CANNOT_TELL;
        const inTime = answers.filter(({ reactionSeconds }) => reactionSeconds !== null && reactionSeconds >= limits.minReactionSeconds);
        const share = inTime.length / answers.length;
        if (share >= limits.minSpokenInTime) return faulty([]);
        return faulty([
          {
            code: 'voice.off_time',
            step: 'voice',
            evidence: [{ signal: 'capture.prompts.speech', measured: share, threshold: limits.minSpokenInTime }],
          },
        ]);
      })
    : NOT_RUN;
