import { judgeCaptures } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { EVIDENCE } from './evidence-weights.ts';
import { CANNOT_TELL, faulty, type Judgement } from './judgement.ts';

/** Kinds of evidence that must have been looked at for silence to mean anything. */
const MIN_TOLD = 10;

/**
 * No weak sign decides alone; together they make a person look. What was not measured is no evidence for a living person: where too
 * little could be looked at, the check cannot tell.
 */
export const judgeLivenessEvidence = (input: DecisionInput): Judgement =>
  judgeCaptures(input, ({ step, capture, signals, limits }) => {
    const told = EVIDENCE.flatMap((row) => {
      const found = row.found(signals, capture);
      return found === null ? [] : [{ row, found }];
    });
    const found = told.filter((sign) => sign.found && sign.row.weight > 0).map(({ row }) => row);
    const sum = Math.round(100 * found.reduce((total, { weight }) => total + weight, 0)) / 100;
    if (sum < limits.maxEvidence) return told.length < MIN_TOLD ? CANNOT_TELL : faulty([]);
    const heaviest = found.reduce((most, row) => (row.weight > most.weight ? row : most));
    const names = found.map(({ name }) => name).join(' ');
    return faulty([
      {
        code: heaviest.code,
        step,
        evidence: [
          { signal: 'evidence', measured: sum, threshold: limits.maxEvidence },
          { signal: 'evidence.found', measured: names },
        ],
      },
    ]);
  });
