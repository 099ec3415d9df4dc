import type { Language, ReasonCode } from '@mien/protocol';
import { render } from 'preact';
import { recogniseFamily } from '../recovery/browser-family.ts';
import { RecoveryCard } from '../recovery/recovery-card.tsx';
import { loadReasonTexts } from '../text/reason-text.ts';
import { Note, Page } from './parts.tsx';

/** Nothing can begin in this browser or at this address: why, and what to do. Needs no session, which is what could not be opened. */
export async function showUnable(root: ShadowRoot, language: Language, code: ReasonCode): Promise<void> {
  const reason = (await loadReasonTexts(language))[code];
  if (reason === undefined) return;
  const place = { family: recogniseFamily(navigator.userAgent, navigator.maxTouchPoints > 1), menu: 'top_right' } as const;
  root.replaceChildren();
  const wrapper = document.createElement('div');
  wrapper.lang = language;
  root.append(wrapper);
  render(
    <main class="main" part="main">
      <Page title={reason.title} lead={reason.cause}>
        <Note icon="mend" is="mend" title={reason.remedy} live="polite" />
        <RecoveryCard code={code} place={place} language={language} />
      </Page>
    </main>,
    wrapper,
  );
}
