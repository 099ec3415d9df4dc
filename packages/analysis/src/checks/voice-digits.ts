import { judgeCapture } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN } from './judgement.ts';

/** Digits that a recogniser heard as others; `?` is unsure and is held against nobody. One wrong is within what a good one mishears. */
const MAX_WRONG = 1;

/** Advisory by the catalogue. An operator whose recogniser is measured at a false-wrong rate of 2 % or less gives the reason an action. */
export const judgeVoiceDigits = (input: DecisionInput): Judgement =>
  input.policy.steps.includes('voice')
    ? judgeCapture(input, 'voice', ({ capture, signals: { audio } }) => {
        const asked = capture.prompts.flatMap(({ kind, value }) => (kind === 'digit' ? [value] : []));
        if (!audio.measured || !audio.value.digits.measured) return NOT_RUN;
        const heard = [...audio.value.digits.value];
        if (heard.length !== asked.length) return CANNOT_TELL;
        const wrong = heard.filter((digit, at) => digit !== '?' && digit !== asked[at]).length;
        if (wrong <= MAX_WRONG) return heard.filter((digit) => digit === '?').length * 2 > heard.length ? CANNOT_TELL : faulty([]);
        return faulty([
          {
            code: 'voice.digits_wrong',
            step: 'voice',
            evidence: [{ signal: 'audio.digits', measured: wrong, threshold: MAX_WRONG }],
          },
        ]);
      })
    : NOT_RUN;
