import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isSessionOver } from './api/problem.ts';
import { App } from './app.tsx';
import { SessionGate } from './shell/session.tsx';
import { SettingsProvider } from './shell/settings.tsx';

/** An ended session is not asked again; anything else once more, since a busy service answers the second time. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 1 && !isSessionOver(error), refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

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
