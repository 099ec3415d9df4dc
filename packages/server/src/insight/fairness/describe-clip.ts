import { ageOn, type FaceGroups, NOT_MEASURED } from '@mien/analysis';
import type { CalendarDate, CheckResult, Policy } from '@mien/protocol';
import type { Mode } from '../../vocabulary.ts';
import {
  AGES,
  type FairnessBand,
  type FairnessLevel,
  type FairnessOutcome,
  type FairnessPart,
  QUESTIONS,
  type Question,
} from './fairness-words.ts';

/** One first face clip as it is counted: no id, no time, nothing that could be looked up. */
export interface CountedClip {
  readonly mode: Mode;
  readonly level: FairnessLevel;
  readonly bands: Readonly<Record<FairnessPart, FairnessBand>>;
  readonly outcomes: readonly FairnessOutcome[];
}

interface JudgedClip {
  readonly mode: Mode;
  readonly policy: Policy;
  readonly groups: FaceGroups;
  readonly checks: readonly CheckResult[];
  readonly birthDate: CalendarDate | undefined;
  readonly asOf: CalendarDate;
}

const bandOfAge = (birthDate: CalendarDate | undefined, asOf: CalendarDate): FairnessBand => {
  if (birthDate === undefined) return NOT_MEASURED;
  const age = ageOn(asOf, birthDate);
  return AGES.find(({ from }) => age >= from)?.name ?? NOT_MEASURED;
};

/** Refused where one check failed, passed where all that ran did; a check that cannot tell leaves the question open. */
function answersTo(question: Question, checks: readonly CheckResult[]): FairnessOutcome[] {
  const names: readonly string[] = QUESTIONS[question];
  const ran = checks.filter(({ check, status }) => names.includes(check) && status !== 'not_run');
  if (ran.some(({ status }) => status === 'failed')) return [`${question}_refused`];
  return ran.length > 0 && ran.every(({ status }) => status === 'passed') ? [`${question}_passed`] : [];
}

/** What is counted of a face clip; pure. */
export const describeClip = ({ mode, policy, groups, checks, birthDate, asOf }: JudgedClip): CountedClip => ({
  mode,
  level: policy.liveness?.level ?? 'none',
  bands: { ...groups, age: bandOfAge(birthDate, asOf) },
  outcomes: ['filmed', ...(Object.keys(QUESTIONS) as Question[]).flatMap((question) => answersTo(question, checks))],
});
