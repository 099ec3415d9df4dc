import type { AnalysisSignals, CalendarDate, Claims, EarlierFindings, Policy, ResolvedThresholds } from '@mien/protocol';

/** Everything a verdict depends on. The same input gives the same verdict byte for byte. */
export interface DecisionInput {
  readonly signals: AnalysisSignals;
  readonly policy: Policy;
  /** the policy's error rates as scores of the models that ran; frozen with the verification */
  readonly thresholds: ResolvedThresholds;
  readonly claims: Claims;
  /** calendar date for which validity and age are judged */
  readonly asOf: CalendarDate;
  /** how often each reason was found in earlier attempts of this verification */
  readonly earlier: EarlierFindings;
}
