import type { DocumentStepSignals, Measured } from '@mien/protocol';
import type { DocumentArtefacts } from '../../signals/document/document-meter.ts';
import { type Html, html } from '../html.ts';
import type { Report } from '../report.ts';
import { WORDS } from '../words-by-language.ts';
import { type Overlay, renderFigure } from './figure.ts';

/** One filmed side: the frame with the card's outline, the straightened card with every line that was read, the portrait. */
export async function renderDocumentSide(
  heading: string,
  step: Measured<DocumentStepSignals>,
  artefacts: DocumentArtefacts | null,
  report: Report,
): Promise<Html> {
  const words = WORDS[report.language];
  if (!step.measured) return html``;
  const { document } = step.value;
  if (!artefacts || !document.measured)
    return html`<section><h2>${heading}</h2><p>${words.label.notMeasured}: ${document.measured ? words.why.decode_failed : words.why[document.why]}</p></section>`;
  const { card, lines } = document.value;
  const outline: Overlay[] = card.measured ? [{ kind: 'outline', points: card.value.quad, tone: 'plain' }] : [];
  const read: Overlay[] = lines.map((line) => ({ kind: 'outline', points: line.quad, tone: line.confidence < 0.6 ? 'fault' : 'plain' }));
  return html`<section><h2>${heading}</h2><div class="figures">
${await renderFigure(artefacts.bestFrame, `${words.label.filmedFrame} · ${artefacts.t.toFixed(1)} ${words.label.seconds}`, [...outline, ...read])}
${artefacts.rectifiedCard ? await renderFigure(artefacts.rectifiedCard, words.label.rectified) : null}
${artefacts.portrait ? await renderFigure(artefacts.portrait, words.label.portrait) : null}
</div>
${document.value.mrz.measured ? html`<div class="scroll" tabindex="0"><pre>${document.value.mrz.value.lines.join('\n')}</pre></div>` : null}
</section>`;
}
