import { render } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { beginVerification, type Me, readMe } from './api.ts';
import { ICONS } from './icons.tsx';
import { Activity, Home, Move, Settings } from './screens.tsx';
import { type Language, textIn } from './text.ts';

type Place = 'home' | 'activity' | 'settings' | 'send' | 'top_up';
const TABS = ['home', 'activity', 'settings'] as const;

/** The element as it was built: served under this path, not bundled. */
const SCRIPT = '/mien/mien-verify.js';
const loadElement = async (): Promise<void> =>
  ((await import(/* @vite-ignore */ SCRIPT)) as { defineMienVerify(): void }).defineMienVerify();

/** The element, full screen. These lines are all that an integrator's page needs. */
function Verify({
  mien,
  token,
  language,
  onLeave,
}: {
  readonly mien: string;
  readonly token: string;
  readonly language: Language;
  readonly onLeave: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('mien-verify');
    element.setAttribute('server', mien);
    element.setAttribute('lang', language);
    element.setAttribute('token', token);
    element.addEventListener('mien-leave', onLeave);
    void loadElement();
    place.current?.append(element);
    return () => element.remove();
  }, [mien, token, language, onLeave]);
  return <div class="verify" ref={place} />;
}

function Wallet() {
  const [me, setMe] = useState<Me | null>(null);
  const [place, setPlace] = useState<Place>('home');
  const [token, setToken] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
  const text = textIn(language);
  const refresh = useCallback(() => void readMe().then(setMe), []);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const leave = useCallback(() => {
    setToken(null);
    refresh();
  }, [refresh]);
  const verify = async (): Promise<void> => setToken((await beginVerification()).token ?? null);
  if (me === null) return null;
  if (token !== null) return <Verify mien={me.mien} token={token} language={language} onLeave={leave} />;
  const parts = { me, text, language, onVerify: () => void verify(), onChanged: refresh };
  return (
    <div class="app">
      <header class="top">
        <span class="name">
          {ICONS.mark}
          {text.name}
        </span>
      </header>
      <main>
        {place === 'home' && <Home {...parts} onGo={setPlace} />}
        {(place === 'send' || place === 'top_up') && <Move key={place} {...parts} action={place} />}
        {place === 'activity' && <Activity {...parts} />}
        {place === 'settings' && <Settings {...parts} onLanguage={setLanguage} />}
      </main>
      <nav class="tabs">
        {TABS.map((tab) => (
          <button key={tab} type="button" {...(place === tab ? { 'aria-current': 'page' as const } : {})} onClick={() => setPlace(tab)}>
            {ICONS[tab]}
            {text[tab]}
          </button>
        ))}
      </nav>
    </div>
  );
}

render(<Wallet />, document.body);
