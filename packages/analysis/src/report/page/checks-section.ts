import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { WORDS } from '../words-by-language.ts';

const MARK = { passed: '✓', failed: '✗', inconclusive: '?', not_run: '–' } as const;

export function renderChecks(report: Report): Html {
  const words = WORDS[report.language];
  return html`<section><h2>${words.label.checks}</h2><div class="scroll" tabindex="0"><table><tbody>${report.verdict.checks.map(
    (check) =>
      html`<tr><th scope="row">${words.check[check.check]}</th><td class="${check.status}">${MARK[check.status]} ${words.status[check.status]}</td><td>${check.findings.map((finding) => html`<code>${finding.code}</code> `)}</td></tr>`,
  )}</tbody></table></div></section>`;
}
