import type { ReactNode } from 'react';
import { codeOf, isSessionOver, Refusal } from '../api/problem.ts';
import { goToSignIn } from '../shell/go-to-sign-in.ts';
import { useSettings, useWords } from '../shell/settings.tsx';

/** amber: can be mended; red: final; jade: good; plain: a fact. Each has a shape of its own beside its colour. */
export type Tone = 'good' | 'mend' | 'final' | 'plain';

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export const Notice = ({ tone, title, children, action }: NoticeProps) => (
  <div className={`notice ${tone}`} role={tone === 'final' || tone === 'mend' ? 'alert' : 'status'}>
    <div>
      <strong>{title}</strong>
      {children === undefined ? null : <p>{children}</p>}
    </div>
    {action === undefined ? null : <div className="actions">{action}</div>}
  </div>
);

export function Loading() {
  const words = useWords();
  return (
    <div className="loading" role="status">
      <span className="bar" />
      <span className="bar short" />
      <span className="bar" />
      <span className="quiet">{words.bad.loading}</span>
    </div>
  );
}

/** What a refusal says, in the language of the screen. */
export function useTell(): (error: unknown) => string {
  const { words, language } = useSettings();
  return (error) => {
    const code = codeOf(error);
    if (code === 'offline') return words.bad.offline;
    if (code === 'resource.not_found') return words.bad.notFound;
    if (isSessionOver(error)) return words.bad.session;
    if (error instanceof Refusal && error.problem.title !== '') return language === 'en' ? error.problem.title : error.problem.title_zh;
    return words.bad.unexpected;
  };
}

/** Something could not be read: what happened, and what can be done. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { words } = useSettings();
  const tell = useTell();
  const over = isSessionOver(error);
  const action = (
    <button type="button" className="first" onClick={over ? goToSignIn : again}>
      {over ? words.bad.signIn : words.bad.retry}
    </button>
  );
  return (
    <Notice tone="mend" title={tell(error)} action={action}>
      {error instanceof Refusal ? null : <code>{codeOf(error)}</code>}
    </Notice>
  );
}
