import type { AnalysisSignals, Claims, Language, Policy, Verdict } from '@mien/protocol';
import type { Artefacts } from '../pipeline/artefacts.ts';

/** Everything a report is made of. Staff see it: it names exact reasons and holds personal data. */
export interface Report {
  readonly language: Language;
  readonly verdict: Verdict;
  readonly signals: AnalysisSignals;
  readonly policy: Policy;
  readonly claims: Claims;
  readonly artefacts: Artefacts;
}
