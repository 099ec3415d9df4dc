import type { Language } from '@mien/protocol';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Account, AccountApi, Shown } from '../account-api.ts';
import type { Say } from '../text/say.ts';

/** What the host page can do for the person. */
export type Wish = 'verify' | 'profile' | 'device' | 'practise';

/** What every section is given. */
export interface Parts extends Shown {
  readonly say: Say;
  readonly language: Language;
  readonly api: AccountApi;
  readonly wishes: readonly Wish[];
  readonly wish: (wish: Wish) => void;
  /** address of the check-up on its own, in Mien's own page */
  readonly deviceCheck: string;
  /** reads the account again: something about it changed elsewhere */
  readonly refresh: () => void;
  /** runs something that changes the account and reads it again. @returns whether it worked */
  readonly act: (deed: () => Promise<{ readonly ok: boolean }>) => Promise<boolean>;
}

export type Reason = Account['tips'][number];

export function Card({
  title,
  children,
  kind,
  is,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly kind?: string;
  readonly is?: string;
}) {
  const id = useId();
  return (
    <section class={`card ${kind ?? ''}`} aria-labelledby={id} {...(is === undefined ? {} : { 'data-is': is })}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A state never by colour alone: a sign and a word. */
export const Chip = ({ is, children }: { readonly is: 'good' | 'mend' | 'plain'; readonly children: ComponentChildren }) => (
  <span class="chip" data-is={is}>
    <span aria-hidden="true">{{ good: '✓', mend: '!', plain: '·' }[is]}</span>
    {children}
  </span>
);

/** Title, cause and remedy in the catalogue's own words. */
export const ReasonWords = ({ reason, language }: { readonly reason: Reason; readonly language: Language }) => {
  const { title, cause, remedy } = reason.text[language];
  return (
    <div class="why">
      <strong>{title}</strong>
      <span>{cause}</span>
      <span>{remedy}</span>
    </div>
  );
};
