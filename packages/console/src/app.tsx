import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Loading, Notice } from './parts/notice.tsx';
import { AREAS } from './shell/areas.ts';
import { useMay } from './shell/session.tsx';
import { useSettings, useWords } from './shell/settings.tsx';
import { Shell } from './shell/shell.tsx';

/** One part of the bundle for each area: what is not opened is not loaded. */
const QueuePage = lazy(async () => ({ default: (await import('./queue/queue-page.tsx')).QueuePage }));
const CasePage = lazy(async () => ({ default: (await import('./case/case-page.tsx')).CasePage }));
const TicketsPage = lazy(async () => ({ default: (await import('./support/tickets-page.tsx')).TicketsPage }));
const TicketPage = lazy(async () => ({ default: (await import('./support/ticket-page.tsx')).TicketPage }));
const CallsPage = lazy(async () => ({ default: (await import('./call/calls-page.tsx')).CallsPage }));
const CallPage = lazy(async () => ({ default: (await import('./call/call-page.tsx')).CallPage }));
const JobsPage = lazy(async () => ({ default: (await import('./admin/jobs-page.tsx')).JobsPage }));
const AuditPage = lazy(async () => ({ default: (await import('./admin/audit-page.tsx')).AuditPage }));
const KeysPage = lazy(async () => ({ default: (await import('./admin/keys-page.tsx')).KeysPage }));
const HooksPage = lazy(async () => ({ default: (await import('./admin/hooks-page.tsx')).HooksPage }));
const MembersPage = lazy(async () => ({ default: (await import('./admin/members-page.tsx')).MembersPage }));
const HealthPage = lazy(async () => ({ default: (await import('./admin/health-page.tsx')).HealthPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./admin/privacy-page.tsx')).PrivacyPage }));
const BlockListPage = lazy(async () => ({ default: (await import('./admin/block-list-page.tsx')).BlockListPage }));
const InsightPage = lazy(async () => ({ default: (await import('./insight/insight-page.tsx')).InsightPage }));
const PoliciesPage = lazy(async () => ({ default: (await import('./policy/policies-page.tsx')).PoliciesPage }));
const PolicyEditor = lazy(async () => ({ default: (await import('./policy/policy-editor.tsx')).PolicyEditor }));

const SCREENS: readonly (readonly [string, ComponentType<{ readonly id: string }>])[] = [
  ['/review', QueuePage],
  ['/review/:id', CasePage],
  ['/support', TicketsPage],
  ['/support/:id', TicketPage],
  ['/calls', CallsPage],
  ['/calls/:id', CallPage],
  ['/insight', InsightPage],
  ['/policies', PoliciesPage],
  ['/policies/:id', PolicyEditor],
  ['/deliveries', HooksPage],
  ['/keys', KeysPage],
  ['/staff', MembersPage],
  ['/health', HealthPage],
  ['/block-list', BlockListPage],
  ['/privacy', PrivacyPage],
  ['/jobs', JobsPage],
  ['/audit', AuditPage],
];

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
            {SCREENS.map(([path, Screen]) => (
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
