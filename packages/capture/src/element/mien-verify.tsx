import type { Language, ReasonCode } from '@mien/protocol';
import { render } from 'preact';
import { createApi } from '../api/create-api.ts';
import type { Flow } from '../flow/flow.ts';
import { App } from '../screens/app.tsx';
import { chooseTopic } from '../session/choose-topic.ts';
import { openSession, type Session } from '../session/open-session.ts';
import { nameWindow } from '../session/window-name.ts';
import { createSheet } from '../style/sheet.ts';
import { loadReasonTexts } from '../text/reason-text.ts';
import { chooseLanguage, loadSay } from '../text/text.ts';

/** What the host page hears; each is a CustomEvent that bubbles and crosses shadow roots. */
export interface MienEvents {
  /** the screen or the server's state changed */
  readonly 'mien-state': { readonly screen: string; readonly state: string | null };
  /** the server has come to an end: approved, declined, in review, or waiting for a new try */
  readonly 'mien-done': { readonly state: string };
  /** nothing goes on without somebody: a code of the catalogue. Always sent, even where nothing can be shown */
  readonly 'mien-error': { readonly code: ReasonCode };
  /** the person leaves for the wallet; preventDefault() keeps the page from following `return_url` */
  readonly 'mien-leave': { readonly returnUrl: string | null };
  /** the person asks for help; a ticket with what was found is open, unless its id is null */
  readonly 'mien-support': { readonly verificationId: string | null; readonly ticketId: string | null };
  /** the token was renewed; a page that keeps tokens over a reload keeps this one */
  readonly 'mien-token': { readonly token: string };
}

/** States in which the applicant's part is over. */
const ENDS: readonly string[] = ['approved', 'declined', 'in_review', 'retry_required', 'expired', 'cancelled'];

/**
 * `<mien-verify server="https://mien.example" token="…" lang="zh-CN">`
 *
 * Attributes: `server` (origin of the Mien server; this page's own by default), `token` (capture token of one verification), `code` (of a
 * link: exchanged for a token once and taken away),
 * `lang` (`zh-CN` or `en`; the system's by default), `scheme` (`light` or `dark`; the system's by default).
 * Everything lives in its shadow root; colours and font follow the custom properties `--mien-…`.
 */
export class MienVerify extends HTMLElement {
  static readonly observedAttributes = ['server', 'token', 'lang'];
  #session: Session | null = null;
  /** what was asked for last: an opening that was overtaken closes again */
  #turn = 0;

  connectedCallback(): void {
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#close();
    if (this.shadowRoot !== null) render(null, this.shadowRoot);
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.isConnected || before === value) return;
    if (name === 'token' && this.#session !== null && value !== null) this.#session.takeToken(value);
    else void this.#open();
  }

  #close(): void {
    this.#turn += 1;
    this.#session?.close();
    this.#session = null;
  }

  #tell<Name extends keyof MienEvents>(name: Name, detail: MienEvents[Name]): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  async #open(): Promise<void> {
    this.#close();
    const turn = this.#turn;
    const code = this.getAttribute('code');
    if (code === null && !this.getAttribute('token')) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [createSheet()];
    const language: Language = chooseLanguage(this.getAttribute('lang'), navigator.languages);
    try {
      const [say, reasons, window] = await Promise.all([loadSay(language), loadReasonTexts(language), nameWindow()]);
      const server = (this.getAttribute('server') ?? location.origin).replace(/\/$/, '');
      const token = code === null ? this.getAttribute('token') : await this.#exchange(server, window, code);
      if (turn !== this.#turn) return;
      const session = await openSession({
        server,
        // no token at all is answered like one that has ended: what to do is the same
        token: token ?? 'none',
        window,
        onToken: (renewed) => this.#tell('mien-token', { token: renewed }),
        onProblem: (code) => this.#tell('mien-error', { code }),
      });
      if (turn !== this.#turn) return session.close();
      this.#session = session;
      session.flow.listen((flow, before) => this.#follow(flow, before));
      const leave = (): void => {
        const returnUrl = session.flow.read().view?.return_url ?? null;
        if (this.#tell('mien-leave', { returnUrl }) && returnUrl !== null) location.assign(returnUrl);
      };
      const askSupport = async (): Promise<boolean> => {
        const flow = session.flow.read();
        const { topic, step } = chooseTopic(flow);
        const answer = await session.api.openTicket(topic, step);
        this.#tell('mien-support', { verificationId: flow.view?.id ?? null, ticketId: answer.ok ? answer.value.id : null });
        return answer.ok;
      };
      root.replaceChildren();
      const wrapper = document.createElement('div');
      wrapper.lang = language;
      root.append(wrapper);
      render(<App session={session} language={language} say={say} reasons={reasons} leave={leave} askSupport={askSupport} />, wrapper);
      await session.begin();
    } catch {
      // storage refused, no secure context, a module that did not come: the host must know, whatever can be shown
      const code = isSecureContext ? 'device.browser_unsupported' : 'device.insecure_context';
      this.#tell('mien-error', { code });
      const unable = await import('../screens/unable.tsx').catch(() => null);
      if (turn === this.#turn) await unable?.showUnable(root, language, code).catch(() => undefined);
    }
  }

  /** The code of a link for a token, under this window's name: a hand-off is confirmed for that very window. Null where it was used or has run out. */
  async #exchange(server: string, window: string, code: string): Promise<string | null> {
    const line = {
      server,
      token: () => '',
      session: window,
      device: () => null,
      fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked),
    };
    this.removeAttribute('code');
    const answer = await createApi(line).exchange(code);
    if (!answer.ok) return this.getAttribute('token');
    this.#tell('mien-token', { token: answer.value.token });
    return answer.value.token;
  }

  #follow(flow: Flow, before: Flow): void {
    const state = flow.view?.state ?? null;
    if (flow.screen.name !== before.screen.name || state !== (before.view?.state ?? null))
      this.#tell('mien-state', { screen: flow.screen.name, state });
    if (state !== null && state !== before.view?.state && ENDS.includes(state)) this.#tell('mien-done', { state });
  }
}

/** Registers the element once; a second call, or a second copy of this module, changes nothing. */
export function defineMienVerify(): void {
  if (customElements.get('mien-verify') === undefined) customElements.define('mien-verify', MienVerify);
}
