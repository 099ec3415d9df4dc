import type { Language } from '@mien/protocol';
import { render } from 'preact';
import { ICONS } from '../drawing/icons.tsx';
import { SpokenContext } from '../screens/mien-context.ts';
import { createSheet } from '../style/sheet.ts';
import { loadReasonTexts } from '../text/reason-text.ts';
import { chooseLanguage, loadSay } from '../text/text.ts';
import { Practice } from './practice.tsx';
import { SHIPPED_REHEARSAL } from './shipped-rehearsal.ts';

/**
 * `<mien-practice>`: a rehearsal at any time, without a verification and without a server: no attempt is opened, nothing leaves the device. It
 * asks for what the shipped policies ask for. Attributes: `lang` (`zh-CN` or `en`; the system's by default), `scheme` (`light` or `dark`).
 * Event `mien-leave` when the person is done.
 */
export class MienPractice extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const language: Language = chooseLanguage(this.getAttribute('lang'), navigator.languages);
    const [say, reasons] = await Promise.all([loadSay(language), loadReasonTexts(language)]);
    if (!this.isConnected) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [createSheet()];
    const leave = (): void => void this.dispatchEvent(new CustomEvent('mien-leave', { bubbles: true, composed: true }));
    root.replaceChildren();
    const wrapper = document.createElement('div');
    wrapper.lang = language;
    root.append(wrapper);
    render(
      <SpokenContext.Provider value={{ language, say, reasons }}>
        <div class="frame alone">
          <header class="bar" part="bar">
            <button type="button" class="icon" aria-label={say('app.back')} onClick={leave}>
              {ICONS.back}
            </button>
          </header>
          <main class="main" part="main">
            <Practice rehearsed={SHIPPED_REHEARSAL} document={null} onLeave={leave} />
          </main>
        </div>
      </SpokenContext.Provider>,
      wrapper,
    );
  }

  disconnectedCallback(): void {
    if (this.shadowRoot !== null) render(null, this.shadowRoot);
  }
}

/** Registers `<mien-practice>` once. */
export function defineMienPractice(): void {
  if (customElements.get('mien-practice') === undefined) customElements.define('mien-practice', MienPractice);
}
