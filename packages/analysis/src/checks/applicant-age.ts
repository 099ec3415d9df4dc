import { ageOn, isCalendarDate } from './calendar.ts';
import type { DecisionInput } from './decision-input.ts';
import { bestReading } from './document-fields.ts';
import { CANNOT_TELL, faulty, type Judgement, PASSED } from './judgement.ts';

/** Judged only where document.consistency passed: a misread year must not decline anybody. */
export function judgeApplicantAge(input: DecisionInput): Judgement {
  const birth = bestReading(input, 'birthDate');
  if (birth === null || !isCalendarDate(birth.field.value)) return CANNOT_TELL;
  const age = ageOn(input.asOf, birth.field.value);
  if (age >= input.policy.minAge) return PASSED;
  const evidence = [{ signal: 'age', measured: age, threshold: input.policy.minAge, unit: 'years', field: 'birthDate' }];
  return faulty([{ code: 'identity.under_age', step: birth.step, evidence }]);
}
