import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { WORDS } from '../words-by-language.ts';

/** Recording and model facts, for whoever has to reproduce the verdict. */
export function renderFacts(report: Report): Html {
  const words = WORDS[report.language];
  const { signals, verdict, policy } = report;
  const media = [
    [words.step.document_front, signals.documentFront],
    [words.step.document_back, signals.documentBack],
    [words.step.face, signals.face],
  ] as const;
  return html`<section><h2>${words.label.media}</h2><div class="scroll" tabindex="0"><table><tbody>${media.map(([name, step]) => {
    if (!step.measured) return html`<tr><th scope="row">${name}</th><td>${words.why[step.why]}</td></tr>`;
    const { container, video, damage } = step.value.media;
    const picture = video.measured
      ? `${video.value.codec} ${video.value.width}×${video.value.height}, ${video.value.framesDecoded} @ ${video.value.frameRate.toFixed(1)}/s, ${video.value.durationSeconds.toFixed(1)} ${words.label.seconds}`
      : words.why[video.why];
    const traces = [container.muxer, ...container.reencodeTraces, damage.truncated ? 'truncated' : null].filter(Boolean).join(', ');
    return html`<tr><th scope="row">${name}</th><td>${container.format} · ${picture}</td><td>${traces}</td></tr>`;
  })}</tbody></table></div>
<details><summary>${words.label.models} · ${words.label.policy} ${policy.id} v${policy.version}</summary><ul>${signals.models.map((model) => html`<li>${model.id} <code>${model.sha256}</code></li>`)}</ul><p>signals <code>${verdict.signalsSha256}</code></p></details></section>`;
}
