import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, service } from '../api/service.ts';
import { AREAS } from './areas.ts';
import { goToSignIn } from './go-to-sign-in.ts';
import { HelpDialog } from './help-dialog.tsx';
import { Icon } from './icons.tsx';
import { useKeys } from './keys.ts';
import { useMay, useMe } from './session.tsx';
import { SessionOver } from './session-over.tsx';
import { useSettings } from './settings.tsx';

function Rail() {
  const { words } = useSettings();
  const may = useMay();
  const [at] = useLocation();
  return (
    <nav className="rail" aria-label={words.rail.label}>
      <span className="mark">
        <span aria-hidden="true">面</span>
        <b>Mien</b>
      </span>
      {AREAS.filter(({ ability }) => may(ability)).map(({ path, name }) => (
        <Link key={path} href={path} aria-current={at.startsWith(path) ? 'page' : undefined} title={words.rail[name]}>
          <Icon name={name} />
          <span>{words.rail[name]}</span>
        </Link>
      ))}
    </nav>
  );
}

function TopBar({ help }: { readonly help: () => void }) {
  const { words, language, mode, switchLanguage, switchMode, switchScheme } = useSettings();
  const me = useMe();
  const leave = async (): Promise<void> => {
    await answerOf(service.POST('/v1/staff/sign-out')).catch(() => undefined);
    goToSignIn();
  };
  return (
    <header className="top">
      <button type="button" className="skip" onClick={() => document.querySelector('main')?.focus()}>
        {words.skip}
      </button>
      <button type="button" className={`mode ${mode}`} onClick={switchMode} title={words.switchMode}>
        {mode === 'test' ? words.test : words.live}
      </button>
      <span className="spacer" />
      <button type="button" className="plain" onClick={help} title={words.help.open} aria-label={words.help.open}>
        <Icon name="keyboard" />
      </button>
      <button type="button" className="plain" onClick={switchScheme} title={words.theme} aria-label={words.theme}>
        <Icon name="sun" />
      </button>
      <button type="button" className="plain" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
        {words.otherLanguage}
      </button>
      <a className="plain" href="/staff" title={words.account}>
        <Icon name="person" />
        <span className="name">{me.name}</span>
      </a>
      <button type="button" className="plain" onClick={() => void leave()}>
        {words.signOut}
      </button>
    </header>
  );
}

/** What stands around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [helps, setHelps] = useState(false);
  useKeys({ '?': () => setHelps(true) });
  return (
    <div className="shell">
      <TopBar help={() => setHelps(true)} />
      <Rail />
      <main tabIndex={-1}>
        <SessionOver />
        {children}
      </main>
      {helps ? <HelpDialog close={() => setHelps(false)} /> : null}
    </div>
  );
}
