import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ICONS, type IconName } from '../drawing/icons.tsx';

/** The title takes the focus when a screen opens, so that a screen reader begins there and the keyboard does not lie behind. */
export function Title({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface PageParts {
  readonly title: string;
  readonly lead?: string | undefined;
  /** a sign over the title, for what has come to an end: then all of it stands in the middle */
  readonly sign?: ComponentChildren;
  /** what is decided here: one primary action, at the thumb's place */
  readonly foot?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export const Page = ({ title, lead, sign, foot, children }: PageParts) => (
  <div class="screen">
    <div class={sign === undefined ? 'body' : 'body ended'}>
      {sign}
      <div class="head">
        <Title>{title}</Title>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {children}
    </div>
    {foot !== undefined && <div class="foot">{foot}</div>}
  </div>
);

interface NoteParts {
  readonly icon: IconName;
  readonly is?: 'calm' | 'mend' | 'final';
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly live?: 'polite' | 'off';
}

export const Note = ({ icon, is = 'calm', title, children, live = 'off' }: NoteParts) => (
  <div class="note" data-is={is} {...(live === 'polite' ? { role: 'status' } : {})}>
    {ICONS[icon]}
    <div>
      <strong>{title}</strong>
      {children}
    </div>
  </div>
);
