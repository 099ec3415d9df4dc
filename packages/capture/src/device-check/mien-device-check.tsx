import type { Language } from '@mien/protocol';
import { render } from 'preact';
import { createSceneReader } from '../guidance/read-scene.ts';
import { openProbeServer } from '../preflight/network/probe-server.ts';
import type { ProbeRow } from '../preflight/probe.ts';
import { describeFamilies } from '../record/describe-device.ts';
import { RECOVERY_STYLE } from '../recovery/recovery-style.ts';
import { loadReasonTexts } from '../text/reason-text.ts';
import { DeviceCheck } from './device-check.tsx';
import { keepLastCheck } from './last-check.ts';
import { SHIPPED_LIMITS, SHIPPED_QUALITY } from './shipped-limits.ts';
import { DEVICE_CHECK_STYLE } from './style.ts';

/**
 * `<mien-device-check>`: the check-up on its own, at any time, without a verification. Nothing is recorded and nothing filmed leaves the
 * device. Attributes: `lang` (zh-CN or en), `server` (address of the service). Property `token`: a capture token, without which the network
 * is not measured. Event `mien-checked`, detail `{ rows }`, when all is looked at; states and codes are kept for this tab, so that a request
 * for help on the account page can carry them.
 */
export class MienDeviceCheck extends HTMLElement {
  /** never an attribute: what stands in a page's markup ends in logs */
  token: string | null = null;

  async connectedCallback(): Promise<void> {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(DEVICE_CHECK_STYLE + RECOVERY_STYLE);
    root.adoptedStyleSheets = [sheet];
    const language: Language = (this.lang || navigator.language).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
    const reasons = await loadReasonTexts(language);
    render(
      <DeviceCheck
        language={language}
        reasons={reasons}
        limits={SHIPPED_LIMITS}
        sound={true}
        server={this.#server()}
        readScene={createSceneReader(SHIPPED_QUALITY)}
        onDone={(rows) => this.#tell(rows)}
      />,
      root,
    );
  }

  disconnectedCallback(): void {
    if (this.shadowRoot !== null) render(null, this.shadowRoot);
  }

  #server(): { address: string; probe: ReturnType<typeof openProbeServer> } | null {
    if (this.token === null) return null;
    const address = `${(this.getAttribute('server') ?? location.origin).replace(/\/$/, '')}/v1/capture/probe`;
    return { address, probe: openProbeServer(address, () => this.token ?? '', window.fetch.bind(window)) };
  }

  #tell(rows: readonly ProbeRow[]): void {
    keepLastCheck({ rows, device: describeFamilies(navigator) }, Date.now());
    this.dispatchEvent(new CustomEvent('mien-checked', { detail: { rows }, bubbles: true, composed: true }));
  }
}

/** Registers `<mien-device-check>` once. */
export function defineMienDeviceCheck(): void {
  if (customElements.get('mien-device-check') === undefined) customElements.define('mien-device-check', MienDeviceCheck);
}
