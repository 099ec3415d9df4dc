import type { Words } from '../words/shape.ts';

interface Area {
  readonly path: `/${string}`;
  /** of its word, and of its drawing */
  readonly name: keyof Omit<Words['rail'], 'label'>;
  /** what the role must allow for the area to be offered; the service decides again at each call */
  readonly ability: string;
}

/** The rail, top to bottom; the first that a role may use is where it begins. */
export const AREAS: readonly Area[] = [
  { path: '/review', name: 'review', ability: 'cases:work' },
  { path: '/support', name: 'support', ability: 'tickets:read' },
  { path: '/calls', name: 'calls', ability: 'calls:read' },
  { path: '/insight', name: 'insight', ability: 'insight:read' },
  { path: '/policies', name: 'policies', ability: 'policies:read' },
  { path: '/deliveries', name: 'deliveries', ability: 'webhooks:manage' },
  { path: '/keys', name: 'keys', ability: 'keys:manage' },
  { path: '/staff', name: 'members', ability: 'members:read' },
  { path: '/block-list', name: 'blockList', ability: 'block_list:manage' },
  { path: '/privacy', name: 'privacy', ability: 'accounts:erase' },
  { path: '/health', name: 'health', ability: 'health:read' },
  { path: '/jobs', name: 'jobs', ability: 'dead_letters:read' },
  { path: '/audit', name: 'audit', ability: 'audit:read' },
];
