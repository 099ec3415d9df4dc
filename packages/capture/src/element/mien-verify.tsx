import type { Language } from '@mien/protocol';
import { render } from 'preact';
import { loadReasonTexts } from '../text/reason-text.ts';

/** The element: `<mien-verify>`. All of it lives in its shadow root. */
export class MienVerify extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const language: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
    const texts = await loadReasonTexts(language);
    render(<main>{texts['network.offline']?.title}</main>, root);
  }
}

/** Registers the element once; a second call, or a second copy of this module, changes nothing. */
export function defineMienVerify(): void {
  if (customElements.get('mien-verify') === undefined) customElements.define('mien-verify', MienVerify);
}
