import type { Evidence, Finding } from '@mien/protocol';
import type { ReportWords } from './words.ts';

const shortNumber = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
};

const formatValue = (value: Evidence['measured'] | Evidence['threshold']): string =>
  typeof value === 'number' ? shortNumber(value) : value === null || value === undefined ? '–' : String(value);

/** One line of evidence: `sharpness 12 (limit 16) at 0.4 s`. */
export function formatEvidence(evidence: Evidence, words: ReportWords): string {
  const unit = evidence.unit ? ` ${evidence.unit}` : '';
  const limit = evidence.threshold === undefined ? '' : ` (${words.label.limit} ${formatValue(evidence.threshold)}${unit})`;
  const at = evidence.atSeconds === undefined ? '' : ` ${words.label.at} ${evidence.atSeconds.toFixed(1)} ${words.label.seconds}`;
  const field = evidence.field ? `${evidence.field}: ` : '';
  const model = evidence.modelId ? ` [${evidence.modelId}]` : '';
  return `${field}${evidence.signal} ${formatValue(evidence.measured)}${unit}${limit}${at}${model}`;
}

/** Findings told once each, in the verdict's order: reasons first, then warnings, then the rest. */
export function orderFindings(findings: readonly Finding[], first: readonly string[]): Finding[] {
  const rank = (finding: Finding): number => {
    const at = first.indexOf(finding.code);
    return at < 0 ? first.length : at;
  };
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
