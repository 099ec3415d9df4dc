import { judgeCapture } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN } from './judgement.ts';

/** Real talking clips score .97–1.52, shifted sound .75 at most in 95 of 100, a still mouth .56; distant faces say little. */
const MIN_SCORE = 0.56;

/** Advisory: the reason is only a warning by the catalogue, so that nobody pays for a beard or a bad microphone. */
export const judgeVoiceLips = (input: DecisionInput): Judgement =>
  input.policy.steps.includes('voice')
    ? judgeCapture(input, 'voice', ({ signals: { lips } }) => {
        if (lips?.measured !== true) return CANNOT_TELL;
        if (lips.value.score >= MIN_SCORE) return faulty([]);
        return faulty([
          {
            code: 'voice.lips_not_moving',
            step: 'voice',
            evidence: [{ signal: 'lips.score', measured: lips.value.score, threshold: MIN_SCORE }],
          },
        ]);
      })
    : NOT_RUN;
