import type { Scope } from './scopes.ts';
import type { Ability } from './staff-roles.ts';

/**
 * Who a route is for. `key`: an API key with this scope, or one of the staff whose role holds the same word. `capture`: the applicant of one
 * verification, by capture token; `unconfirmed`: also a device whose hand-off waits to be confirmed; `asked`: so often that who was let
 * through is known for moments. `account`: the holder of one account, by a token of their page. `offer`: a wallet that exchanged the code of
 * a credential offer, once. `own_page`: nobody yet, but from our own page. `enrolling`: one of the staff who has shown a password.
 * `session`: signed in at all. `staff`: signed in with a role that may do this.
 */
export type Access =
  | { readonly to: 'public' }
  | { readonly to: 'key'; readonly scope: Scope }
  | { readonly to: 'capture'; readonly unconfirmed?: 'allowed'; readonly asked?: 'each_second' }
  | { readonly to: 'account' }
  | { readonly to: 'offer' }
  | { readonly to: 'own_page' }
  | { readonly to: 'enrolling' }
  | { readonly to: 'session' }
  | { readonly to: 'staff'; readonly ability: Ability };

const key = (scope: Scope): Access => ({ to: 'key', scope });
const staff = (ability: Ability): Access => ({ to: 'staff', ability });
const PUBLIC: Access = { to: 'public' };
const CAPTURE: Access = { to: 'capture' };
const CAPTURE_OFTEN: Access = { to: 'capture', asked: 'each_second' };
const CAPTURE_UNCONFIRMED: Access = { to: 'capture', unconfirmed: 'allowed' };
const ACCOUNT: Access = { to: 'account' };
const OWN_PAGE: Access = { to: 'own_page' };
const ENROLLING: Access = { to: 'enrolling' };
const SESSION: Access = { to: 'session' };

/**
 * Who may call what: the one place where it is decided (invariant 11). The service does not start with a route that is missing here, nor
 * with a row that has no route.
 */
export const ROUTE_ACCESS = {
  'GET /': PUBLIC,
  'GET /verify': PUBLIC,
  'GET /staff': PUBLIC,
  'GET /console': PUBLIC,
  'GET /assets/*': PUBLIC,
  'GET /models/*': PUBLIC,
  'GET /sample/*': PUBLIC,
  'GET /staff/assets/*': PUBLIC,
  'GET /console/assets/*': PUBLIC,
  'GET /account': PUBLIC,
  'GET /account/assets/*': PUBLIC,

  'GET /healthz': PUBLIC,
  'GET /readyz': PUBLIC,
  'GET /metrics': PUBLIC,
  'GET /openapi.json': PUBLIC,
  'GET /v1/reasons': PUBLIC,

  'POST /v1/accounts': key('accounts:write'),
  'GET /v1/accounts/:id': key('accounts:read'),
  'DELETE /v1/accounts/:id': key('accounts:erase'),
  'DELETE /v1/accounts/:id/template': key('accounts:write'),
  'GET /v1/accounts/:id/entitlements': key('accounts:read'),
  'GET /v1/accounts/:id/status-token': key('accounts:read'),
  'GET /.well-known/jwks.json': PUBLIC,
  'POST /v1/accounts/:id/reverification': key('accounts:write'),
  'GET /v1/accounts/:id/reverification/draw': key('evidence:read'),
  'PATCH /v1/accounts/:id/notification-settings': key('accounts:write'),
  'POST /v1/accounts/:id/page-tokens': key('accounts:write'),
  'POST /v1/account/exchange': PUBLIC,
  'GET /v1/account': ACCOUNT,
  'GET /v1/account/notifications': ACCOUNT,
  'PATCH /v1/account/settings': ACCOUNT,
  'POST /v1/account/erasure-requests': ACCOUNT,
  'GET /v1/accounts/:id/notifications': key('accounts:read'),
  'POST /v1/accounts/:id/notifications/read': key('accounts:write'),
  'GET /v1/accounts/:id/verifications': key('verifications:read'),
  'GET /v1/accounts/:id/export': key('accounts:export'),
  'GET /v1/accounts/:id/export/media/:mediaId': key('accounts:export'),

  'POST /v1/accounts/:id/addresses/challenge': key('accounts:write'),
  'POST /v1/accounts/:id/addresses': key('accounts:write'),
  'GET /v1/accounts/:id/addresses': key('accounts:read'),
  'GET /v1/accounts/:id/addresses/ivms101': key('accounts:export'),
  'DELETE /v1/accounts/:id/addresses/:addressId': key('accounts:write'),

  'POST /v1/accounts/:id/credentials': key('accounts:write'),
  'GET /v1/accounts/:id/credentials': key('accounts:read'),
  'DELETE /v1/accounts/:id/credentials/:credentialId': key('accounts:write'),
  'POST /v1/account/tickets': ACCOUNT,
  'GET /v1/account/tickets/messages': ACCOUNT,
  'POST /v1/account/tickets/messages': ACCOUNT,
  'POST /v1/account/tickets/pictures': ACCOUNT,
  'GET /v1/account/tickets/pictures/:messageId': ACCOUNT,
  'POST /v1/account/tickets/satisfaction': ACCOUNT,
  'POST /v1/account/tickets/device-checks/:checkId': ACCOUNT,
  'GET /v1/account/tickets/stream': ACCOUNT,
  'POST /v1/account/credentials': ACCOUNT,
  'GET /v1/account/credentials': ACCOUNT,
  'DELETE /v1/account/credentials/:credentialId': ACCOUNT,
  'POST /v1/accounts/:id/credential-offers': key('accounts:write'),
  'POST /v1/account/credential-offers': ACCOUNT,
  'GET /.well-known/openid-credential-issuer': PUBLIC,
  'GET /.well-known/oauth-authorization-server': PUBLIC,
  'POST /credentials/openid/token': PUBLIC,
  'POST /credentials/openid/nonce': PUBLIC,
  'POST /credentials/openid/credential': { to: 'offer' },
  'GET /.well-known/jwt-vc-issuer': PUBLIC,
  'GET /credentials/types/:name': PUBLIC,
  'GET /credentials/status/:list': PUBLIC,

  'POST /v1/verifications': key('verifications:write'),
  'GET /v1/verifications': key('verifications:read'),
  'GET /v1/verifications/:id': key('verifications:read'),
  'GET /v1/verifications/:id/evidence': key('evidence:read'),
  'GET /v1/verifications/:id/clips': key('evidence:read'),
  'GET /v1/verifications/:id/clips/:clipId': key('evidence:read'),
  'GET /v1/verifications/:id/clips/:clipId/download': staff('evidence:download'),
  'POST /v1/verifications/:id/review': key('reviews:write'),
  'POST /v1/verifications/:id/cancel': key('verifications:write'),
  'POST /v1/verifications/:id/tokens': key('verifications:write'),
  'POST /v1/verifications/:id/simulate': key('verifications:write'),

  'GET /v1/review/cases': staff('cases:work'),
  'GET /v1/review/counts': staff('cases:work'),
  'POST /v1/review/next': staff('cases:work'),
  'GET /v1/review/cases/:id': staff('cases:work'),
  'POST /v1/review/cases/:id/claim': staff('cases:work'),
  'POST /v1/review/cases/:id/release': staff('cases:work'),
  'POST /v1/review/cases/:id/decision': staff('cases:work'),
  'POST /v1/review/cases/:id/undo': staff('cases:work'),
  'POST /v1/review/cases/:id/notes': staff('cases:work'),
  'GET /v1/review/cases/:id/evidence': staff('cases:work'),
  'POST /v1/review/cases/:id/fields': staff('cases:work'),
  'GET /v1/review/cases/:id/linked': staff('cases:work'),

  'GET /v1/calls': staff('calls:read'),
  'GET /v1/calls/:id': staff('calls:read'),
  'GET /v1/calls/:id/snapshots/:snapshotId': staff('calls:read'),
  'GET /v1/calls/:id/recordings/:recordingId': staff('calls:read'),
  'POST /v1/calls/:id/take': staff('calls:work'),
  'GET /v1/calls/:id/stream': staff('calls:work'),
  'POST /v1/calls/:id/signals': staff('calls:work'),
  'POST /v1/calls/:id/snapshots': staff('calls:work'),
  'POST /v1/calls/:id/code': staff('calls:work'),
  'POST /v1/calls/:id/steps/:kind': staff('calls:work'),
  'POST /v1/calls/:id/end': staff('calls:work'),
  'POST /v1/tickets/:id/call': staff('calls:work'),

  'GET /v1/block-list': staff('block_list:manage'),
  'POST /v1/block-list': staff('block_list:manage'),
  'POST /v1/block-list/:id/end': staff('block_list:manage'),

  'GET /v1/insight/funnel': staff('insight:read'),
  'GET /v1/insight/reasons': staff('insight:read'),
  'GET /v1/insight/figures': staff('insight:read'),
  'GET /v1/insight/fairness': staff('insight:read'),
  'GET /v1/insight/policy-changes': staff('insight:read'),
  'GET /v1/insight/policy-changes/:id': staff('insight:read'),

  'GET /v1/tickets': key('tickets:read'),
  'GET /v1/tickets/:id': key('tickets:read'),
  'POST /v1/tickets/:id/close': key('tickets:write'),
  'GET /v1/tickets/:id/messages': key('tickets:read'),
  'POST /v1/tickets/:id/messages': key('tickets:write'),
  'GET /v1/tickets/:id/stream': key('tickets:read'),
  'POST /v1/tickets/:id/pictures': key('tickets:write'),
  'GET /v1/tickets/:id/pictures/:messageId': key('tickets:read'),
  'POST /v1/tickets/:id/take': staff('tickets:write'),
  'POST /v1/tickets/:id/hand-over': staff('tickets:write'),
  'GET /v1/support/agents': staff('tickets:write'),
  'GET /v1/tickets/:id/aid': staff('tickets:write'),
  'POST /v1/tickets/:id/steps/:step/reopen': staff('steps:reopen'),
  'POST /v1/tickets/:id/attempts': staff('attempts:extend'),
  'POST /v1/tickets/:id/device-checks': staff('devices:check'),

  'GET /v1/policies': key('policies:read'),
  'GET /v1/policies/:id': key('policies:read'),
  'POST /v1/policies': key('policies:write'),
  'POST /v1/policies/:id/dry-run': key('policies:write'),
  'POST /v1/policies/dry-run': key('policies:write'),

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

  'POST /v1/staff/sign-in': OWN_PAGE,
  'POST /v1/staff/sign-in/second-factor': OWN_PAGE,
  'POST /v1/staff/sign-in/passkey/options': OWN_PAGE,
  'POST /v1/staff/sign-in/passkey': OWN_PAGE,
  'GET /v1/staff/sign-in/ways': PUBLIC,
  'POST /v1/staff/sign-in/single-sign-on': OWN_PAGE,
  // where the provider sends the browser: bound to the one that began by a cookie and a value good once
  'GET /v1/staff/sign-in/single-sign-on/callback': PUBLIC,
  'POST /v1/staff/invitations/look': OWN_PAGE,
  'POST /v1/staff/invitations/accept': OWN_PAGE,
  'POST /v1/staff/second-factor': ENROLLING,
  'POST /v1/staff/second-factor/confirm': ENROLLING,
  'POST /v1/staff/sign-out': ENROLLING,
  'GET /v1/staff/me': ENROLLING,
  'POST /v1/staff/password': SESSION,
  'POST /v1/staff/backup-codes': SESSION,
  'GET /v1/staff/sessions': SESSION,
  'DELETE /v1/staff/sessions': SESSION,
  'DELETE /v1/staff/sessions/:id': SESSION,
  'GET /v1/staff/passkeys': SESSION,
  'POST /v1/staff/passkeys/options': SESSION,
  'POST /v1/staff/passkeys': SESSION,
  'DELETE /v1/staff/passkeys/:id': SESSION,
  'GET /v1/staff/members': staff('members:read'),
  'PATCH /v1/staff/members/:id': staff('members:manage'),
  'POST /v1/staff/members/:id/recovery': staff('members:manage'),
  'GET /v1/staff/invitations': staff('members:manage'),
  'POST /v1/staff/invitations': staff('members:manage'),
  'DELETE /v1/staff/invitations/:id': staff('members:manage'),
  'GET /v1/staff/pending-actions': SESSION,
  'POST /v1/staff/pending-actions/:id/confirm': SESSION,
  'POST /v1/staff/pending-actions/:id/withdraw': SESSION,
  'GET /v1/staff/dead-letters': staff('dead_letters:read'),
  'POST /v1/staff/dead-letters/:id/retry': staff('dead_letters:retry'),
  'GET /v1/staff/health': staff('health:read'),
  'GET /v1/staff/erasure-requests': staff('accounts:erase'),
  'GET /v1/staff/audit': staff('audit:read'),
  'POST /v1/staff/audit/verify': staff('audit:read'),

  'POST /v1/capture/exchange': PUBLIC,
  'GET /v1/capture': CAPTURE,
  'GET /v1/capture/stream': CAPTURE,
  'POST /v1/capture/token': CAPTURE,
  'POST /v1/capture/tickets': CAPTURE,
  'GET /v1/capture/tickets/messages': CAPTURE,
  'POST /v1/capture/tickets/messages': CAPTURE,
  'POST /v1/capture/call': CAPTURE,
  'GET /v1/capture/call': CAPTURE,
  'GET /v1/capture/call/stream': CAPTURE,
  'POST /v1/capture/call/signals': CAPTURE,
  'POST /v1/capture/call/quality': CAPTURE,
  'POST /v1/capture/call/recording': CAPTURE,
  'POST /v1/capture/call/leave': CAPTURE,
  'PUT /v1/capture/call/snapshots/:snapshotId': CAPTURE,
  'POST /v1/capture/tickets/pictures': CAPTURE,
  'GET /v1/capture/tickets/pictures/:messageId': CAPTURE,
  'POST /v1/capture/tickets/satisfaction': CAPTURE,
  'POST /v1/capture/tickets/device-checks/:checkId': CAPTURE,
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
  'POST /v1/capture/steps/:step/chunks': CAPTURE,
  'POST /v1/capture/steps/:step/complete': CAPTURE,
  'POST /v1/capture/steps/:step/retry': CAPTURE,
  'POST /v1/capture/uploads': CAPTURE,
  'HEAD /v1/capture/uploads/:clipId': CAPTURE,
  'PATCH /v1/capture/uploads/:clipId': CAPTURE_OFTEN,
  'DELETE /v1/capture/uploads/:clipId': CAPTURE,
} as const satisfies Record<`${string} /${string}`, Access>;
