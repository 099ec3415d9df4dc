import type { Access } from '../access/route-access.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { ERRORS } from '../errors/error-codes.ts';

/** What any route may answer with, whatever it does. */
const EVERYWHERE: readonly ErrorCode[] = ['request.invalid', 'request.too_many', 'system.internal'];

const codesOf = (group: string): ErrorCode[] => (Object.keys(ERRORS) as ErrorCode[]).filter((code) => code.startsWith(`${group}.`));

const CREDENTIAL = ['access.missing', 'access.refused', 'access.expired'] as const;
const SIGNED_IN = [...CREDENTIAL, 'access.origin', 'access.second_factor', 'access.role'] as const;
const OF_ACCESS: Readonly<Record<Access['to'], readonly ErrorCode[]>> = {
  public: [],
  key: [...SIGNED_IN, 'access.scope'],
  capture: [...CREDENTIAL, 'handoff.unconfirmed'],
  account: [...CREDENTIAL],
  offer: [...CREDENTIAL],
  own_page: ['access.origin', ...codesOf('staff')],
  enrolling: [...SIGNED_IN, ...codesOf('staff')],
  session: [...SIGNED_IN, ...codesOf('staff')],
  staff: [...SIGNED_IN, ...codesOf('staff')],
};

const OF_BODY: readonly ErrorCode[] = ['request.too_large', 'request.media_type'];
const OF_POST: readonly ErrorCode[] = ['idempotency.under_way', 'idempotency.key_reused'];
const FILMING: readonly ErrorCode[] = ['verification.state', 'session.already_open', 'step.not_expected'];
const SAYING: readonly ErrorCode[] = ['ticket.closed', 'ticket.too_long'];
const uploads = codesOf('upload');
const calls = codesOf('call');

/** What single routes add; a test holds every answer of the test suite's walk against it. */
const OF_ROUTE: Readonly<Record<string, readonly ErrorCode[]>> = {
  'GET /readyz': ['system.not_ready'],
  'GET /metrics': ['access.refused'],
  'POST /v1/accounts/:id/addresses/challenge': [...codesOf('address'), 'account.erased'],
  'POST /v1/accounts/:id/addresses': [...codesOf('address'), 'account.erased'],
  'POST /v1/verifications': [
    'account.erased',
    'policy.unknown',
    'policy.no_liveness',
    'verification.already_open',
    'verification.cool_down',
  ],
  'POST /v1/accounts': ['account.corrections_used_up'],
  'POST /v1/account/exchange': ['capture.code'],
  'POST /v1/account/tickets': ['ticket.no_verdict', 'resource.not_found'],
  'POST /v1/tickets/:id/close': ['ticket.outcome_needed'],
  'POST /v1/tickets/:id/messages': SAYING,
  'POST /v1/tickets/:id/pictures': [...SAYING, 'ticket.no_picture'],
  'POST /v1/tickets/:id/take': ['ticket.held', 'ticket.closed'],
  'POST /v1/tickets/:id/hand-over': [...SAYING, 'ticket.no_agent'],
  'POST /v1/capture/tickets/messages': SAYING,
  'POST /v1/capture/tickets/pictures': [...SAYING, 'ticket.no_picture'],
  'POST /v1/capture/tickets/satisfaction': ['ticket.not_to_rate'],
  'POST /v1/account/tickets/messages': [...SAYING, 'resource.not_found'],
  'POST /v1/account/tickets/pictures': [...SAYING, 'ticket.no_picture', 'resource.not_found'],
  'POST /v1/account/tickets/satisfaction': ['ticket.not_to_rate', 'resource.not_found'],
  'POST /v1/account/tickets/device-checks/:checkId': ['ticket.check_over', 'resource.not_found'],
  'GET /v1/account/tickets/stream': ['resource.not_found'],
  'POST /v1/accounts/:id/credentials': ['credential.too_many', 'account.not_verified', 'account.erased'],
  'POST /v1/account/credentials': ['credential.too_many', 'account.not_verified', 'account.erased', 'resource.not_found'],
  'POST /v1/accounts/:id/credential-offers': ['account.not_verified', 'account.erased'],
  'POST /v1/account/credential-offers': ['account.not_verified', 'account.erased', 'resource.not_found'],
  'GET /credentials/status/:list': ['resource.not_found'],
  'GET /v1/verifications/:id/clips/:clipId': ['media.range'],
  'GET /v1/accounts/:id/export/media/:mediaId': ['media.range'],
  'POST /v1/verifications/:id/review': ['verification.state'],
  'POST /v1/verifications/:id/cancel': ['verification.state'],
  'POST /v1/verifications/:id/tokens': ['verification.state'],
  'POST /v1/verifications/:id/simulate': ['test_mode.only', 'verification.state'],
  'POST /v1/policies': ['policy.version_taken', 'policy.check_not_served'],
  'POST /v1/block-list': ['block_list.no_document', 'block_list.no_face', 'block_list.no_basis', 'resource.not_found'],
  'POST /v1/staff/pending-actions/:id/confirm': [
    'block_list.no_document',
    'block_list.no_face',
    'block_list.no_basis',
    'policy.version_taken',
    'policy.check_not_served',
  ],
  'POST /v1/webhook-endpoints': ['webhook.address'],
  'PATCH /v1/webhook-endpoints/:id': ['webhook.address'],
  'POST /v1/api-keys': ['key.scope'],
  'POST /v1/api-keys/:id/rotate': ['key.scope'],
  'POST /v1/capture/exchange': ['capture.code'],
  'POST /v1/capture/token': ['verification.state'],
  'POST /v1/capture/call': calls,
  'POST /v1/capture/call/signals': calls,
  'POST /v1/capture/call/quality': calls,
  'POST /v1/capture/call/recording': calls,
  'POST /v1/capture/call/leave': calls,
  'PUT /v1/capture/call/snapshots/:snapshotId': calls,
  'GET /v1/calls/:id/stream': calls,
  'GET /v1/calls/:id/recordings/:recordingId': ['media.range'],
  'POST /v1/calls/:id/take': calls,
  'POST /v1/calls/:id/signals': calls,
  'POST /v1/calls/:id/snapshots': calls,
  'POST /v1/calls/:id/code': calls,
  'POST /v1/calls/:id/steps/:kind': calls,
  'POST /v1/calls/:id/end': [...calls, ...codesOf('case'), 'staff.same_person'],
  'POST /v1/tickets/:id/call': [...calls, 'ticket.closed'],
  'POST /v1/capture/session': ['session.already_open'],
  'POST /v1/capture/handoff': ['verification.state'],
  'POST /v1/capture/handoff/answer': ['handoff.over'],
  'POST /v1/capture/consents': ['verification.state'],
  'POST /v1/capture/steps/:step/start': [
    ...FILMING,
    'consent.needed',
    'consent.face_needed',
    'step.document_not_accepted',
    'step.restarts_used_up',
    'test_mode.only',
  ],
  'POST /v1/capture/steps/:step/challenges': [...FILMING, 'step.nonce', 'step.time_over', 'challenge.out_of_order'],
  'POST /v1/capture/steps/:step/chunks': [...FILMING, 'step.nonce', 'step.time_over'],
  'POST /v1/capture/steps/:step/complete': [...FILMING, 'step.nonce', 'step.time_over', 'step.challenges_left', 'test_mode.only'],
  'POST /v1/capture/steps/:step/retry': [...FILMING, 'step.restarts_used_up'],
  'POST /v1/capture/uploads': [...uploads, 'call.state', 'step.not_expected', 'resource.not_found'],
  'HEAD /v1/capture/uploads/:clipId': [...uploads, 'resource.not_found'],
  'PATCH /v1/capture/uploads/:clipId': [...uploads, 'call.state', 'step.not_expected', 'resource.not_found'],
  'DELETE /v1/capture/uploads/:clipId': [...uploads, 'call.state', 'step.not_expected', 'resource.not_found'],
};

/** Every code a route may answer with. */
export function errorsOf(method: string, url: string, access: Access): ErrorCode[] {
  const named = url.includes('/:') || access.to === 'capture' ? (['resource.not_found'] as const) : [];
  const sending = method === 'POST' || method === 'PUT' || method === 'PATCH' ? OF_BODY : [];
  const replayed = method === 'POST' && access.to !== 'public' ? OF_POST : [];
  const own = OF_ROUTE[`${method} ${url}`] ?? [];
  return [...new Set<ErrorCode>([...EVERYWHERE, ...OF_ACCESS[access.to], ...named, ...sending, ...replayed, ...own])];
}
