/** What an API key may be allowed. */
export const SCOPES = [
  'accounts:read',
  'accounts:write',
  'accounts:export',
  'accounts:erase',
  'verifications:read',
  'verifications:write',
  'evidence:read',
  'reviews:write',
  'tickets:read',
  'tickets:write',
  'policies:read',
  'policies:write',
  'webhooks:manage',
  'events:read',
  'keys:manage',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Scopes as people hand them out. */
export const ROLES = {
  /** the wallet's own server: no evidence, and no power over keys, policies and webhooks */
  backend: [
    'accounts:read',
    'accounts:write',
    'verifications:read',
    'verifications:write',
    'tickets:read',
    'tickets:write',
    'policies:read',
    'events:read',
  ],
  /** looks at why (findings with evidence) and decides */
  reviewer: ['accounts:read', 'verifications:read', 'evidence:read', 'reviews:write', 'tickets:read', 'tickets:write', 'policies:read'],
  /** answers a person's request for their data, or to be forgotten */
  privacy: ['accounts:read', 'accounts:export', 'accounts:erase', 'verifications:read'],
  operator: SCOPES,
} as const satisfies Record<string, readonly Scope[]>;
