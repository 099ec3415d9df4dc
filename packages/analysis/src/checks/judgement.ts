import { consequence, type Evidence, type Finding, type NotMeasuredWhy, type ReasonCode, type Step } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';

/** A finding before time and source are written on it. */
export interface Fault {
  readonly code: ReasonCode;
  readonly step: Step;
  readonly evidence: readonly Evidence[];
}

/** What one check says: its faults, and its status when none of them stands in the way. */
export interface Judgement {
  readonly faults: readonly Fault[];
  readonly otherwise: 'passed' | 'inconclusive' | 'not_run';
}

export const PASSED: Judgement = { faults: [], otherwise: 'passed' };
export const CANNOT_TELL: Judgement = { faults: [], otherwise: 'inconclusive' };
export const NOT_RUN: Judgement = { faults: [], otherwise: 'not_run' };

export const faulty = (faults: readonly Fault[], otherwise: Judgement['otherwise'] = 'passed'): Judgement => ({ faults, otherwise });

/** Our side could not run it; the applicant waits and does nothing. */
export const unavailable = (step: Step, modelIds: readonly string[]): Judgement => ({
  faults: [
    { code: 'system.analysis_unavailable', step, evidence: modelIds.map((modelId) => ({ signal: 'model', measured: null, modelId })) },
  ],
  otherwise: 'not_run',
});

/** A measurement this check needs is absent: `not_run` where the cause is ours or the step was not given, else it cannot tell. */
export function unmeasured(why: NotMeasuredWhy, step: Step): Judgement {
  if (why === 'model_unavailable') return unavailable(step, []);
  return why === 'step_missing' ? NOT_RUN : CANNOT_TELL;
}

export const toFinding = (fault: Fault, input: DecisionInput): Finding => ({
  code: fault.code,
  step: fault.step,
  evidence: [...fault.evidence],
  measuredAt: input.signals.measuredAt,
  source: 'server',
});

/** Whether a fault stands in the way of approval under this policy, escalation counted in; `warn` and `ignore` do not. */
export function standsInTheWay(fault: Fault, input: DecisionInput): boolean {
  const { action } = consequence(toFinding(fault, input), input.policy, input.earlier);
  return action !== 'warn' && action !== 'ignore';
}
