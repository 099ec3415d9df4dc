import type { Language } from '@mien/protocol';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AccountApi, Shown } from '../account-api.ts';
import { tellTimeZone } from '../tell-time-zone.ts';
import type { Say } from '../text/say.ts';
import { CredentialsCard } from './credentials.tsx';
import { DocumentCard } from './document.tsx';
import { HeldData } from './held-data.tsx';
import { History } from './history.tsx';
import { News } from './news.tsx';
import { Before, NextStep } from './next-step.tsx';
import type { Parts, Wish } from './parts.tsx';
import { ReachPerson } from './reach-person.tsx';
import { Standing } from './standing.tsx';

type State = { readonly is: 'loading' | 'token' | 'failed' } | { readonly is: 'shown'; readonly shown: Shown };

export interface AppProps {
  readonly api: AccountApi;
  readonly say: Say;
  readonly language: Language;
  readonly wishes: readonly Wish[];
  readonly wish: (wish: Wish) => void;
  readonly deviceCheck: string;
  readonly onTokenNeeded: () => void;
}

/** The whole page, read again whenever the person comes back to it. */
export function App({ api, say, language, wishes, wish, deviceCheck, onTokenNeeded }: AppProps) {
  const [state, setState] = useState<State>({ is: 'loading' });
  const [problem, setProblem] = useState('');
  const read = useCallback(async (): Promise<void> => {
    const answer = await api.read();
    if (!answer.ok && answer.why === 'token') onTokenNeeded();
    setState(answer.ok ? { is: 'shown', shown: answer.value } : { is: answer.why });
    if (answer.ok) void tellTimeZone(api, answer.value.account);
  }, [api, onTokenNeeded]);
  useEffect(() => {
    void read();
    const onShow = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [read]);

  if (state.is !== 'shown')
    return (
      <div class="wait" role="status">
        {state.is === 'loading' ? (
          <p>{say('loading')}</p>
        ) : (
          <>
            <h1>{say(state.is === 'token' ? 'ended' : 'failed')}</h1>
            <p class="small">{say(state.is === 'token' ? 'endedAbout' : 'failedAbout')}</p>
            {state.is === 'failed' && (
              <button type="button" class="button" onClick={() => void read()}>
                {say('again')}
              </button>
            )}
          </>
        )}
      </div>
    );
  const refresh = (): void => void read();
  const act = async (deed: () => Promise<{ readonly ok: boolean }>): Promise<boolean> => {
    const { ok } = await deed();
    setProblem(ok ? '' : say('didNotWork'));
    await read();
    return ok;
  };
  const parts: Parts = { ...state.shown, say, language, api, wishes, wish, deviceCheck, act, refresh };
  return (
    <div class="page">
      <header>
        <h1>{say('title')}</h1>
        {state.shown.account.test && <p class="test">{say('test')}</p>}
        <p role="status">{problem}</p>
      </header>
      <div class="column">
        <Standing {...parts} />
        <NextStep {...parts} />
        <Before {...parts} />
        <History {...parts} />
      </div>
      <div class="column">
        <News {...parts} />
        <DocumentCard {...parts} />
        <ReachPerson {...parts} />
        <CredentialsCard {...parts} />
        <HeldData {...parts} />
      </div>
    </div>
  );
}
