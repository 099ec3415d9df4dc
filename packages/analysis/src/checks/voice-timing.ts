import type { PromptSignals } from '@mien/protocol';
import { judgeCapture } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN } from './judgement.ts';

type SpeechAnswer = Extract<PromptSignals['speech'], { measured: true }>['value'];

/**
 * Digits come one at a time at instants that nobody knows before; who speaks begins a word in each window, and their lips move in it. Which
 * word it is does not matter here: an old recording has its words at other times, and a loudspeaker has no lips.
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
        const latest = limits.maxReactionSeconds ?? Number.POSITIVE_INFINITY;
        const share = (isAnswered: (answer: SpeechAnswer) => boolean): number => answers.filter(isAnswered).length / answers.length;
        const isHeard = ({ reactionSeconds }: SpeechAnswer): boolean =>
          reactionSeconds !== null && reactionSeconds >= limits.minReactionSeconds && reactionSeconds <= latest;
        const heard = share(isHeard);
        if (heard < limits.minSpokenInTime) return offTime('capture.prompts.speech', heard, limits.minSpokenInTime);
        const { lips } = limits;
        if (lips === undefined) return faulty([]);
        const seen = share((answer) => isHeard(answer) && answer.mouthRange >= lips.minRange);
        return seen < lips.minShare ? offTime('capture.prompts.mouthRange', seen, lips.minShare) : faulty([]);
      })
    : NOT_RUN;

const offTime = (signal: string, measured: number, threshold: number): Judgement =>
  faulty([{ code: 'voice.off_time', step: 'voice', evidence: [{ signal, measured, threshold }] }]);
