import type { ComponentType } from 'react';

type Screen = ComponentType<{ readonly id: string }>;

type Load = () => Promise<{ readonly default: Screen }>;

/** One part of the bundle for each area: what is not opened is not loaded. */
export const SCREENS: readonly (readonly [path: string, load: Load])[] = [
  ['/review', async () => ({ default: (await import('./queue/queue-page.tsx')).QueuePage })],
  ['/review/:id', async () => ({ default: (await import('./case/case-page.tsx')).CasePage })],
  ['/support', async () => ({ default: (await import('./support/tickets-page.tsx')).TicketsPage })],
  ['/support/:id', async () => ({ default: (await import('./support/ticket-page.tsx')).TicketPage })],
  ['/calls', async () => ({ default: (await import('./call/calls-page.tsx')).CallsPage })],
  ['/calls/:id', async () => ({ default: (await import('./call/call-page.tsx')).CallPage })],
  ['/insight', async () => ({ default: (await import('./insight/insight-page.tsx')).InsightPage })],
  ['/policies', async () => ({ default: (await import('./policy/policies-page.tsx')).PoliciesPage })],
  ['/policies/:id', async () => ({ default: (await import('./policy/policy-editor.tsx')).PolicyEditor })],
  ['/deliveries', async () => ({ default: (await import('./admin/hooks-page.tsx')).HooksPage })],
  ['/keys', async () => ({ default: (await import('./admin/keys-page.tsx')).KeysPage })],
  ['/staff', async () => ({ default: (await import('./admin/members-page.tsx')).MembersPage })],
  ['/health', async () => ({ default: (await import('./admin/health-page.tsx')).HealthPage })],
  ['/block-list', async () => ({ default: (await import('./admin/block-list-page.tsx')).BlockListPage })],
  ['/privacy', async () => ({ default: (await import('./admin/privacy-page.tsx')).PrivacyPage })],
  ['/jobs', async () => ({ default: (await import('./admin/jobs-page.tsx')).JobsPage })],
  ['/audit', async () => ({ default: (await import('./admin/audit-page.tsx')).AuditPage })],
];

const matches = (path: string, place: string): boolean => new RegExp(`^${path.replace(':id', '[^/]+')}$`).test(place);

/** Fetches the part that the address asks for while the session is asked after: neither waits for the other. */
export function fetchFirstScreen(fragment: string): void {
  const [, load] = SCREENS.find(([path]) => matches(path, fragment.replace(/^#/, ''))) ?? [];
  // one that cannot be had is told where it is shown
  load?.().catch(() => undefined);
}
