import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isSessionOver } from './api/problem.ts';
import { App } from './app.tsx';
import { fetchFirstScreen } from './screens.ts';
import { SessionGate } from './shell/session.tsx';
import { noteSession, noteSignedIn } from './shell/session-over.tsx';
import { SettingsProvider } from './shell/settings.tsx';

/** An ended session is not asked again; anything else once more, since a busy service answers the second time. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => noteSession(queries, error),
    onSuccess: (_data, query) => noteSignedIn(queries, query.queryKey),
  }),
  mutationCache: new MutationCache({ onError: (error) => noteSession(queries, error) }),
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 1 && !isSessionOver(error), refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

fetchFirstScreen(location.hash);

const root = document.querySelector('#page');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <SettingsProvider>
          <SessionGate>
            <App />
          </SessionGate>
        </SettingsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
