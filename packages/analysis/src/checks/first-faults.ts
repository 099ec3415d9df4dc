import type { Evidence, Step } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { type Fault, standsInTheWay } from './judgement.ts';
import { breach, type LimitRow } from './limit-row.ts';

/**
 * Walks the rows in order and stops at the first fault that stands in the way: later rows would only repeat it in other words.
 * Faults that the policy waives on the way are kept.
 */
export function firstFaults<Subject>(
  rows: readonly LimitRow<Subject>[],
  subject: Subject,
  input: DecisionInput,
  place: { readonly step: Step } & Partial<Pick<Evidence, 'atSeconds' | 'region'>>,
): Fault[] {
  const { step, ...where } = place;
  const faults: Fault[] = [];
  for (const row of rows) {
    const evidence = breach(row, subject, input);
    if (evidence === null || faults.some((earlier) => earlier.code === row.code)) continue;
    const fault: Fault = { code: row.code, step, evidence: [{ ...evidence, ...where }] };
    faults.push(fault);
    if (standsInTheWay(fault, input)) break;
  }
  return faults;
}
