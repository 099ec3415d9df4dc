import { html } from './html.ts';
import { renderChecks } from './page/checks-section.ts';
import { renderDocumentSide } from './page/document-section.ts';
import { renderFace } from './page/face-section.ts';
import { renderFacts } from './page/facts-section.ts';
import { renderFields } from './page/fields-section.ts';
import { renderFindings } from './page/findings-section.ts';
import { STYLES } from './page/styles.ts';
import type { Report } from './report.ts';
import { WORDS } from './words-by-language.ts';

const MARK = { approved: '✓', retry: '↻', review: '☞', declined: '✗', wait: '…' } as const;

/** No script, no address but `data:` pictures: the page asks nothing of anybody. */
const SECURITY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** One self-contained page with the verdict, every reason, and the pictures and numbers behind it. It holds personal data. */
export async function renderHtmlReport(report: Report): Promise<string> {
  const words = WORDS[report.language];
  const { verdict, policy, signals, artefacts } = report;
  const page = html`<!doctype html>
<html lang="${report.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${SECURITY}"><meta name="robots" content="noindex"><title>${words.outcome[verdict.outcome]} · ${words.title}</title>
<style>${{ html: STYLES }}</style></head><body><main>
<h1>Mien · ${words.title}</h1>
<div class="verdict ${verdict.outcome}"><strong>${MARK[verdict.outcome]} ${words.outcome[verdict.outcome]}</strong>
<p>${words.outcomeExplained[verdict.outcome]}</p>
<p class="soft">${policy.name[report.language]} v${policy.version} · ${words.label.asOf} ${verdict.asOf}${verdict.assurance === 'no_liveness' ? ` · ${words.label.noLiveness}` : ''}</p>
${verdict.steps.length > 0 ? html`<p>${words.label.stepsAgain}: ${verdict.steps.map((step) => words.step[step]).join(' · ')} — ${verdict.countsAttempt ? words.label.attemptCounted : words.label.attemptFree}</p>` : null}
</div>
${renderFindings(report)}
${renderFields(report)}
${await renderDocumentSide(words.label.document, signals.documentFront, artefacts.documentFront, report)}
${await renderDocumentSide(words.label.documentBack, signals.documentBack, artefacts.documentBack, report)}
${await renderFace(report)}
${renderChecks(report)}
${renderFacts(report)}
<footer>${words.label.madeBy}</footer>
</main></body></html>
`;
  return page.html;
}
