import { type Finding, type ReasonClass, type ReasonCode, reasonFacts, Step } from '@mien/protocol';

/**
 * What is told first: what makes all else moot. With another document or other data the rest may not be needed;
 * films are made again in the order they are made.
 */
const CLASS_RANK = { final: 0, support: 1, other_document: 2, fix_data: 3, retry: 4, free: 4, wait: 5 } as const satisfies Record<
  ReasonClass,
  number
>;

/** Reasons in the order to tell them; equal ones keep the order of the findings. */
export function orderReasons(reasons: readonly ReasonCode[], findings: readonly Finding[]): ReasonCode[] {
  const rank = (code: ReasonCode): number => {
    const at = findings.findIndex((finding) => finding.code === code);
    const step = findings[at]?.step;
    const stepRank = step === undefined ? Step.options.length : Step.options.indexOf(step);
    return (CLASS_RANK[reasonFacts(code).class] * 100 + stepRank) * 1000 + at;
  };
  return [...reasons].sort((a, b) => rank(a) - rank(b));
}

/** Steps to film again: another document is filmed from every side the policy asks for. */
export function stepsToFilm(steps: readonly Step[], reasons: readonly ReasonCode[], policySteps: readonly Step[]): Step[] {
  const needsOther = reasons.some((code) => reasonFacts(code).class === 'other_document');
  return Step.options.filter(
    (step) => steps.includes(step) || (needsOther && policySteps.includes(step) && (step === 'document_front' || step === 'document_back')),
  );
}
