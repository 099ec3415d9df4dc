import { lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Loading, Notice } from './parts/notice.tsx';
import { SCREENS } from './screens.ts';
import { AREAS } from './shell/areas.ts';
import { useMay } from './shell/session.tsx';
import { useSettings, useWords } from './shell/settings.tsx';
import { Shell } from './shell/shell.tsx';

const LATE = SCREENS.map(([path, load]) => [path, lazy(load)] as const);

/** Screens by the address's fragment: no id of a person is sent to any server in an address. */
export function App() {
  const words = useWords();
  const { mode } = useSettings();
  const may = useMay();
  const first = AREAS.find(({ ability }) => may(ability));
  // an address that was kept or sent by a colleague: said plainly, before anything is asked of the service
  const isOpen = (path: string): boolean => AREAS.some((area) => path.startsWith(area.path) && may(area.ability));
  return (
    <Router hook={useHashLocation}>
      <Shell>
        <Suspense fallback={<Loading />}>
          <Switch key={mode}>
            {LATE.map(([path, Screen]) => (
              <Route key={path} path={path}>
                {(params: { readonly id?: string }) =>
                  isOpen(path) ? (
                    <Screen key={params.id ?? path} id={params.id ?? ''} />
                  ) : (
                    <Notice tone="plain" title={words.bad.role}>
                      {words.bad.roleLead}
                    </Notice>
                  )
                }
              </Route>
            ))}
            <Route>{first === undefined ? <Notice tone="plain" title={words.bad.nobody} /> : <Redirect to={first.path} replace />}</Route>
          </Switch>
        </Suspense>
      </Shell>
    </Router>
  );
}
