import { render } from 'preact';
import { createAccountApi, exchangeCode } from './account-api.ts';
import { App } from './screens/app.tsx';
import type { Wish } from './screens/parts.tsx';
import { createSheet } from './style.ts';
import { chooseLanguage, sayIn } from './text/say.ts';

/** What the host page hears; each is a CustomEvent that bubbles and crosses shadow roots. */
export interface MienStatusEvents {
  /** the person wants something that the host said it can do (`wishes`) */
  readonly 'mien-wish': { readonly wish: Wish };
  /** the token has ended: set the attribute `token` to a new one and the page goes on */
  readonly 'mien-token-needed': null;
  /** the code of a link was exchanged; a page that keeps tokens over a reload keeps this one */
  readonly 'mien-token': { readonly token: string };
}

const WISHES: readonly Wish[] = ['verify', 'profile', 'device', 'practise'];

/**
 * `<mien-status server="https://mien.example" token="…" wishes="verify profile device practise" lang="zh-CN">`
 *
 * Attributes: `server` (origin of the Mien server; this page's own by default), `token` (of `POST /v1/accounts/{id}/page-tokens`), `code` (of a
 * link: exchanged for a token once and taken away), `wishes` (what the host can do for the person; what is not named has no button),
 * `lang` (`zh-CN` or `en`; the system's by default), `scheme` (`light` or `dark`; the system's by default).
 * Everything lives in its shadow root; colours and font follow the custom properties `--mien-…`.
 */
export class MienStatus extends HTMLElement {
  static readonly observedAttributes = ['server', 'token', 'lang'];

  connectedCallback(): void {
    void this.#open();
  }

  disconnectedCallback(): void {
    if (this.shadowRoot !== null) render(null, this.shadowRoot);
  }

  attributeChangedCallback(_name: string, before: string | null, value: string | null): void {
    if (this.isConnected && before !== value) void this.#open();
  }

  #tell<Name extends keyof MienStatusEvents>(name: Name, detail: MienStatusEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  async #open(): Promise<void> {
    const server = (this.getAttribute('server') ?? location.origin).replace(/\/$/, '');
    const code = this.getAttribute('code');
    if (code !== null) {
      this.removeAttribute('code');
      const token = await exchangeCode(server, code);
      if (token !== null) {
        this.#tell('mien-token', { token });
        // opens anew by itself
        return this.setAttribute('token', token);
      }
    }
    if (!this.isConnected) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [createSheet()];
    const language = chooseLanguage(this.getAttribute('lang'), navigator.languages);
    const asked = (this.getAttribute('wishes') ?? '').split(/\s+/);
    root.replaceChildren();
    const wrapper = document.createElement('div');
    wrapper.lang = language;
    root.append(wrapper);
    render(
      <App
        api={createAccountApi(server, () => this.getAttribute('token') ?? '')}
        say={sayIn(language)}
        language={language}
        wishes={WISHES.filter((wish) => asked.includes(wish))}
        deviceCheck={`${server}/verify?lang=${language}#check`}
        wish={(wish) => this.#tell('mien-wish', { wish })}
        onTokenNeeded={() => this.#tell('mien-token-needed', null)}
      />,
      wrapper,
    );
  }
}

/** Registers the element once; a second call, or a second copy of this module, changes nothing. */
export function defineMienStatus(): void {
  if (customElements.get('mien-status') === undefined) customElements.define('mien-status', MienStatus);
}
