import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Addresses } from './addresses.tsx';
import { beginVerification, type Me, type Refusal, readMe, readNotifications } from './api.ts';
import { Credential } from './credential.tsx';
import { DeviceCheck, Practise, Status, Verify } from './elements.tsx';
import { ICONS } from './icons.tsx';
import { isMove, Move } from './move.tsx';
import { INNER, type Place, TABS } from './place.ts';
import { Profile } from './profile.tsx';
import { Receive } from './receive.tsx';
import { Refused } from './refused.tsx';
import { Activity, Home, Settings } from './screens.tsx';
import { type Language, textIn } from './text.ts';

function Wallet() {
  const [me, setMe] = useState<Me | null>(null);
  const [place, setPlace] = useState<Place>('home');
  const [token, setToken] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** what was opened from the account page, and leads back to it */
  const [aside, setAside] = useState<'device' | 'practice' | null>(null);
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
  const text = textIn(language);
  const refresh = useCallback(() => void readMe().then(setMe), []);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (place === 'status') void readNotifications().then(refresh);
  }, [place, refresh]);
  const leave = useCallback(() => {
    setToken(null);
    refresh();
  }, [refresh]);
  const verify = useCallback(
    () =>
      void beginVerification().then((begun) => {
        if ('token' in begun) setToken(begun.token);
        else setRefusal(begun);
      }),
    [],
  );
  const checkDevice = useCallback(() => setAside('device'), []);
  const practise = useCallback(() => setAside('practice'), []);
  const comeBack = useCallback(() => setAside(null), []);
  const correct = useCallback(() => setPlace('profile'), []);
  if (me === null) return null;
  if (token !== null) return <Verify mien={me.mien} token={token} language={language} onLeave={leave} />;
  if (aside === 'practice') return <Practise language={language} onLeave={comeBack} />;
  const go = (to: Place): void => {
    setAside(null);
    setRefusal(null);
    setPlace(to);
  };
  const parts = { me, text, language, onVerify: verify, onChanged: refresh, onGo: go };
  const tab = INNER.includes(place) ? 'settings' : place;
  const unread = me.notifications.filter(({ read_at }) => read_at === null).length;
  return (
    <div class="app">
      <header class="top">
        <span class="name">
          {ICONS.mark}
          {text.name}
        </span>
        {unread > 0 && (
          <button type="button" class="link" onClick={() => go('status')}>
            {text.news.replace('{count}', String(unread))}
          </button>
        )}
      </header>
      <main>
        {refusal !== null ? (
          <Refused {...parts} refusal={refusal} />
        ) : (
          <>
            {tab === 'settings' && (place !== 'settings' || aside !== null) && (
              <button type="button" class="link back" onClick={() => go(aside !== null ? 'status' : 'settings')}>
                ← {text.back}
              </button>
            )}
            {place === 'home' && <Home {...parts} />}
            {isMove(place) && <Move key={place} {...parts} action={place} />}
            {place === 'receive' && <Receive {...parts} />}
            {place === 'activity' && <Activity {...parts} />}
            {place === 'settings' && <Settings {...parts} onLanguage={setLanguage} />}
            {place === 'status' &&
              (aside === 'device' ? (
                <DeviceCheck mien={me.mien} language={language} />
              ) : me.entitlements === null ? (
                <div class="body">
                  <h1>{text.nothingLeft}</h1>
                  <p>{text.nothingLeftAbout}</p>
                </div>
              ) : (
                <Status
                  mien={me.mien}
                  language={language}
                  onVerify={verify}
                  onDevice={checkDevice}
                  onPractise={practise}
                  onProfile={correct}
                  onGone={refresh}
                />
              ))}
            {place === 'profile' && <Profile {...parts} />}
            {place === 'addresses' && <Addresses {...parts} />}
            {place === 'credential' && <Credential {...parts} />}
          </>
        )}
      </main>
      <nav class="tabs">
        {TABS.map((one) => (
          <button key={one} type="button" {...(tab === one ? { 'aria-current': 'page' as const } : {})} onClick={() => go(one)}>
            {ICONS[one]}
            {text[one]}
          </button>
        ))}
      </nav>
    </div>
  );
}

render(<Wallet />, document.body);
