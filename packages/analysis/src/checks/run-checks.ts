import { CHECK_NAMES, type CheckName, type CheckResult, type CheckStatus } from '@mien/protocol';
import { CHECK_TABLE } from './check-table.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, type Judgement, NOT_RUN, standsInTheWay, toFinding, unavailable } from './judgement.ts';

function statusOf(judgement: Judgement, input: DecisionInput): CheckStatus {
  if (judgement.otherwise === 'not_run') return 'not_run';
  return judgement.faults.some((fault) => standsInTheWay(fault, input)) ? 'failed' : judgement.otherwise;
}

/**
 * Runs every check over the recorded signals; pure.
 * A check waits for those it builds on: one that was `not_run` makes it `not_run`, one that failed or cannot tell makes it
 * `inconclusive`, both without a finding of its own, so that each fault is told once. A model it needs and could not have makes it
 * `not_run` with `system.analysis_unavailable`. Findings the policy only warns of or ignores are kept and do not fail the check.
 */
export function runChecks(input: DecisionInput): CheckResult[] {
  const results = new Map<CheckName, CheckResult>();

  const judge = (name: CheckName): Judgement => {
    const check = CHECK_TABLE[name];
    const passedNeeded = check.afterPassed.map((before) => resultOf(before).status);
    const unfailedNeeded = check.unlessFailed.map((before) => resultOf(before).status);
    if (passedNeeded.includes('not_run')) return NOT_RUN;
    if (passedNeeded.some((status) => status !== 'passed') || unfailedNeeded.includes('failed')) return CANNOT_TELL;
    const missing = check.models(input).filter((id) => input.signals.modelsUnavailable.includes(id));
    return missing.length > 0 ? unavailable(check.step, missing) : check.judge(input);
  };

  const resultOf = (name: CheckName): CheckResult => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const judgement = judge(name);
    const result: CheckResult = {
      check: name,
      status: statusOf(judgement, input),
      findings: judgement.faults.map((fault) => toFinding(fault, input)),
    };
    results.set(name, result);
    return result;
  };

  return CHECK_NAMES.map(resultOf);
}
