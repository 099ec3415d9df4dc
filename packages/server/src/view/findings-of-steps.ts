import { type PublicReason, publicReasons, type ReasonClass, type ReasonCode, type Step } from '@mien/protocol';

/** A finding as its row keeps it. */
interface FoundAt {
  readonly code: ReasonCode;
  readonly class: ReasonClass;
  readonly step: Step;
}

/** These send a step back. The others are told of the whole verification: at a step, a general one would say where to look. */
const OF_A_STEP: readonly ReasonClass[] = ['free', 'retry', 'other_document', 'fix_data'];

/** What the applicant may read of each step: the reasons that count, where they were found, each public code once. */
export function findingsOfSteps(
  reasons: readonly { readonly code: ReasonCode; readonly class: ReasonClass }[],
  found: readonly FoundAt[],
): Map<Step, PublicReason[]> {
  const told = reasons.filter((reason) => OF_A_STEP.includes(reason.class));
  const bySteps = new Map<Step, { code: ReasonCode; class: ReasonClass }[]>();
  for (const { code, step } of found) {
    const reason = told.find((one) => one.code === code);
    if (reason !== undefined) bySteps.set(step, [...(bySteps.get(step) ?? []), reason]);
  }
  return new Map([...bySteps].map(([step, ofStep]) => [step, publicReasons(ofStep)]));
}
