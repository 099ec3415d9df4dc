import { type Finding, reasonFacts, reasonText } from '@mien/protocol';
import { formatEvidence, orderFindings } from '../format-evidence.ts';
import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { WORDS } from '../words-by-language.ts';

function renderFinding(finding: Finding, report: Report): Html {
  const words = WORDS[report.language];
  const text = reasonText(finding.code, report.language);
  return html`<article class="finding">
<h3>${text.title}</h3>
<p>${text.cause}</p>
<p class="remedy">${text.remedy}</p>
${reasonFacts(finding.code).shown === 'exact' ? null : html`<p class="soft">${words.label.forStaff}: ${text.staffText}</p>`}
<p class="soft">${words.step[finding.step]} · <code>${finding.code}</code></p>
<details><summary>${words.label.evidence}</summary>
<ul>${finding.evidence.map((evidence) => html`<li>${formatEvidence(evidence, words)}</li>`)}</ul></details>
</article>`;
}

/** What stands in the way, first thing first; then what is only good to know. */
export function renderFindings(report: Report): Html {
  const words = WORDS[report.language];
  const { verdict } = report;
  const warned = new Set<string>(verdict.warnings);
  const told = orderFindings(verdict.findings, [...verdict.reasons, ...verdict.warnings]);
  const reasons = told.filter((finding) => !warned.has(finding.code));
  const warnings = told.filter((finding) => warned.has(finding.code));
  return html`<section><h2>${words.label.reasons}</h2>
${reasons.length > 0 ? reasons.map((finding) => renderFinding(finding, report)) : html`<p>${words.label.noReasons}</p>`}
${warnings.length > 0 ? html`<h2>${words.label.warnings}</h2>${warnings.map((finding) => renderFinding(finding, report))}` : null}
</section>`;
}
