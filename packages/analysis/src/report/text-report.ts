import { type Finding, reasonFacts, reasonText } from '@mien/protocol';
import { formatEvidence, orderFindings } from './format-evidence.ts';
import { listFields, sayValue } from './list-fields.ts';
import type { Report } from './report.ts';
import type { ReportWords } from './words.ts';
import { WORDS } from './words-by-language.ts';

const MARK = { passed: '✓', failed: '✗', inconclusive: '?', not_run: '–' } as const;
const OUTCOME_MARK = { approved: '✓', retry: '↻', review: '☞', declined: '✗', wait: '…' } as const;

function findingLines(finding: Finding, report: Report, words: ReportWords): string[] {
  const text = reasonText(finding.code, report.language);
  return [
    `  • ${text.title}  [${finding.code} · ${words.step[finding.step]}]`,
    `    ${text.cause}`,
    `    → ${text.remedy}`,
    // what is kept from the applicant, the operator must read
    ...(reasonFacts(finding.code).shown === 'exact' ? [] : [`      ${words.label.forStaff}: ${text.staffText}`]),
    ...finding.evidence.map((evidence) => `      ${formatEvidence(evidence, words)}`),
  ];
}

/** The report as plain text for a terminal, in the chosen language. */
export function renderTextReport(report: Report): string {
  const words = WORDS[report.language];
  const { verdict, policy } = report;
  const told = orderFindings(verdict.findings, [...verdict.reasons, ...verdict.warnings]);
  const warned = new Set<string>(verdict.warnings);
  const reasons = told.filter((finding) => !warned.has(finding.code));
  const warnings = told.filter((finding) => warned.has(finding.code));
  const lines = [
    '',
    `${OUTCOME_MARK[verdict.outcome]} ${words.outcome[verdict.outcome]}  ·  ${policy.name[report.language]} v${policy.version}  ·  ${words.label.asOf} ${verdict.asOf}`,
    `  ${words.outcomeExplained[verdict.outcome]}`,
    '',
    words.label.reasons,
    ...(reasons.length > 0 ? reasons.flatMap((finding) => findingLines(finding, report, words)) : [`  ${words.label.noReasons}`]),
    ...(warnings.length > 0 ? ['', words.label.warnings, ...warnings.flatMap((finding) => findingLines(finding, report, words))] : []),
  ];
  if (verdict.steps.length > 0) lines.push('', `${words.label.stepsAgain}: ${verdict.steps.map((step) => words.step[step]).join(', ')}`);
  if (verdict.outcome === 'retry') lines.push(verdict.countsAttempt ? words.label.attemptCounted : words.label.attemptFree);
  lines.push('', words.label.checks);
  for (const check of verdict.checks) lines.push(`  ${MARK[check.status]} ${words.check[check.check]}: ${words.status[check.status]}`);
  const fields = listFields(report.signals);
  if (fields.length > 0) lines.push('', words.label.read);
  for (const field of fields)
    lines.push(
      `  ${words.field[field.name]}: ${field.values.map((value) => `${sayValue(field.name, value.value, words)} (${words.source[value.source]})`).join(' · ')}`,
    );
  if (verdict.assurance === 'no_liveness') lines.push('', `${words.label.assurance}: ${words.label.noLiveness}`);
  return `${lines.join('\n')}\n`;
}
