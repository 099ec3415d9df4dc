import type { Scope } from './scopes.ts';

/** Who a route is for. `key`: an API key with this scope. `capture`: the applicant of one verification, by capture token; `unconfirmed`: also a device whose hand-off waits to be confirmed. */
export type Access =
  | { readonly to: 'public' }
  | { readonly to: 'key'; readonly scope: Scope }
  | { readonly to: 'capture'; readonly unconfirmed?: 'allowed' };

const key = (scope: Scope): Access => ({ to: 'key', scope });
const PUBLIC: Access = { to: 'public' };
const CAPTURE: Access = { to: 'capture' };
const CAPTURE_UNCONFIRMED: Access = { to: 'capture', unconfirmed: 'allowed' };

/**
 * Who may call what: the one place where it is decided (invariant 11). The service does not start with a route that is missing here, nor
 * with a row that has no route.
 */
export const ROUTE_ACCESS = {
  'GET /healthz': PUBLIC,
  'GET /readyz': PUBLIC,
  'GET /metrics': PUBLIC,
  'GET /openapi.json': PUBLIC,
  'GET /v1/reasons': PUBLIC,

  'POST /v1/accounts': key('accounts:write'),
  'GET /v1/accounts/:id': key('accounts:read'),
  'DELETE /v1/accounts/:id': key('accounts:erase'),
  'GET /v1/accounts/:id/entitlements': key('accounts:read'),
  'GET /v1/accounts/:id/notifications': key('accounts:read'),
  'POST /v1/accounts/:id/notifications/read': key('accounts:write'),
  'GET /v1/accounts/:id/verifications': key('verifications:read'),
  'GET /v1/accounts/:id/export': key('accounts:export'),

  'POST /v1/accounts/:id/addresses/challenge': key('accounts:write'),
  'POST /v1/accounts/:id/addresses': key('accounts:write'),
  'GET /v1/accounts/:id/addresses': key('accounts:read'),
  'GET /v1/accounts/:id/addresses/ivms101': key('accounts:export'),
  'DELETE /v1/accounts/:id/addresses/:addressId': key('accounts:write'),

  'POST /v1/verifications': key('verifications:write'),
  'GET /v1/verifications': key('verifications:read'),
  'GET /v1/verifications/:id': key('verifications:read'),
  'GET /v1/verifications/:id/evidence': key('evidence:read'),
  'POST /v1/verifications/:id/review': key('reviews:write'),
  'POST /v1/verifications/:id/cancel': key('verifications:write'),
  'POST /v1/verifications/:id/tokens': key('verifications:write'),
  'POST /v1/verifications/:id/simulate': key('verifications:write'),

  'GET /v1/tickets': key('tickets:read'),
  'GET /v1/tickets/:id': key('tickets:read'),
  'POST /v1/tickets/:id/close': key('tickets:write'),

  'GET /v1/policies': key('policies:read'),
  'GET /v1/policies/:id': key('policies:read'),
  'POST /v1/policies': key('policies:write'),
  'POST /v1/policies/:id/dry-run': key('policies:write'),

  'POST /v1/webhook-endpoints': key('webhooks:manage'),
  'GET /v1/webhook-endpoints': key('webhooks:manage'),
  'GET /v1/webhook-endpoints/:id': key('webhooks:manage'),
  'PATCH /v1/webhook-endpoints/:id': key('webhooks:manage'),
  'DELETE /v1/webhook-endpoints/:id': key('webhooks:manage'),
  'GET /v1/events': key('events:read'),
  'GET /v1/events/:id': key('events:read'),
  'POST /v1/events/:id/replay': key('webhooks:manage'),

  'POST /v1/api-keys': key('keys:manage'),
  'GET /v1/api-keys': key('keys:manage'),
  'POST /v1/api-keys/:id/rotate': key('keys:manage'),
  'DELETE /v1/api-keys/:id': key('keys:manage'),

  'POST /v1/capture/exchange': PUBLIC,
  'GET /v1/capture': CAPTURE,
  'GET /v1/capture/stream': CAPTURE,
  'POST /v1/capture/token': CAPTURE,
  'POST /v1/capture/tickets': CAPTURE,
  'POST /v1/capture/session': CAPTURE,
  'POST /v1/capture/handoff': CAPTURE,
  'GET /v1/capture/handoff': CAPTURE_UNCONFIRMED,
  'POST /v1/capture/handoff/answer': CAPTURE,
  'GET /v1/capture/probe/ping': CAPTURE,
  'GET /v1/capture/probe/down': CAPTURE,
  'POST /v1/capture/probe/up': CAPTURE,
  'POST /v1/capture/events': CAPTURE,
  'POST /v1/capture/consents': CAPTURE,
  'POST /v1/capture/preflight': CAPTURE,
  'POST /v1/capture/steps/:step/start': CAPTURE,
  'POST /v1/capture/steps/:step/challenges': CAPTURE,
  'POST /v1/capture/steps/:step/complete': CAPTURE,
  'POST /v1/capture/steps/:step/retry': CAPTURE,
  'POST /v1/capture/uploads': CAPTURE,
  'HEAD /v1/capture/uploads/:clipId': CAPTURE,
  'PATCH /v1/capture/uploads/:clipId': CAPTURE,
  'DELETE /v1/capture/uploads/:clipId': CAPTURE,
} as const satisfies Record<`${string} /${string}`, Access>;
