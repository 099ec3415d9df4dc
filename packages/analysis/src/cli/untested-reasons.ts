import { REASON_CODES, type ReasonCode, type ReasonDetection, reasonFacts } from '@mien/protocol';
import { TESTED_REASONS } from './tested-reasons.ts';

export interface UntestedReason {
  readonly code: ReasonCode;
  readonly detection: ReasonDetection;
}

/**
 * Rows that no test brings about. `not_detected` rows are published as such and owe no test; `reviewer_only` rows are
 * given by people and owe one through the console.
 */
export function untestedReasons(): readonly UntestedReason[] {
  const tested = new Set<ReasonCode>(TESTED_REASONS);
  return REASON_CODES.filter((code) => !tested.has(code))
    .map((code) => ({ code, detection: reasonFacts(code).detection }))
    .filter((row) => row.detection !== 'not_detected');
}
