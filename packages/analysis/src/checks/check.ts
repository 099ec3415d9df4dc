import type { CheckName, Step } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import type { Judgement } from './judgement.ts';

/** One check: what it builds on and how it judges. */
export interface Check {
  /** the step that a missing model is told for */
  readonly step: Step;
  /** nothing can be said unless these passed */
  readonly afterPassed: readonly CheckName[];
  /** nothing is said when one of these failed: its finding already tells the cause */
  readonly unlessFailed: readonly CheckName[];
  /** ids of models without which this check makes no statement */
  readonly models: (input: DecisionInput) => readonly string[];
  readonly judge: (input: DecisionInput) => Judgement;
}
