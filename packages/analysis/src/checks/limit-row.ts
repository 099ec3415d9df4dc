import type { Evidence, ReasonCode } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';

/** One rule: a signal held against a limit, and the reason given when it does not keep it. `Given` is what limits are read from. */
export interface LimitRow<Subject, Given = DecisionInput> {
  readonly code: ReasonCode;
  /** name of the signal as in the signal schema */
  readonly signal: string;
  readonly unit?: string;
  /** null: this subject does not tell; the row says nothing */
  readonly value: (subject: Subject) => number | string | null;
  readonly bound: 'at_least' | 'at_most' | 'is';
  readonly limit: (given: Given, subject: Subject) => number | string;
}

const keeps = (bound: LimitRow<never>['bound'], value: number | string, limit: number | string): boolean =>
  bound === 'is' ? value === limit : bound === 'at_least' ? value >= limit : value <= limit;

/** The evidence that a subject breaks a row, or null when it keeps it or does not tell. */
export function breach<Subject, Given>(row: LimitRow<Subject, Given>, subject: Subject, given: Given): Evidence | null {
  const value = row.value(subject);
  if (value === null) return null;
  const limit = row.limit(given, subject);
  if (keeps(row.bound, value, limit)) return null;
  return { signal: row.signal, measured: value, threshold: limit, ...(row.unit === undefined ? {} : { unit: row.unit }) };
}
