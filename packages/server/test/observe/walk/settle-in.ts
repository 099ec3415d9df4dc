import { codeOf } from '../../support/staff-client.ts';
import type { RunningService } from './running-service.ts';
import { SEEDS } from './seeds.ts';
import type { Walker } from './walker.ts';

/** Everybody who calls, and what there is, once a wallet, an applicant and the staff have done their part. */
export interface Settled {
  readonly key: string;
  readonly capture: string;
  readonly account: string;
  readonly admin: string;
  readonly compliance: string;
  readonly ids: Readonly<Record<string, string>>;
  /** by what they are: none of them may stand anywhere */
  readonly secrets: Record<string, string>;
}

async function staffSession(
  walker: Walker,
  code: string,
  person: { name: string; email?: string },
): Promise<{ cookie: string; secrets: string[] }> {
  const accepted = await walker.must('POST /v1/staff/invitations/accept', '/v1/staff/invitations/accept', {
    json: { code, ...person, password: SEEDS.password },
  });
  const half = accepted.cookies.join('; ');
  const enrolment = await walker.must('POST /v1/staff/second-factor', '/v1/staff/second-factor', {
    cookie: half,
    json: { password: SEEDS.password },
  });
  const { secret, backup_codes } = enrolment.body;
  const confirmed = await walker.must('POST /v1/staff/second-factor/confirm', '/v1/staff/second-factor/confirm', {
    cookie: half,
    json: { code: codeOf(secret) },
  });
  const cookie = confirmed.cookies.filter((one) => !one.endsWith('=')).join('; ');
  return {
    cookie,
    secrets: [secret, ...backup_codes, ...cookie.split('; ').map((one) => one.slice(one.indexOf('=') + 1).split('.')[0] ?? '')],
  };
}

/** A wallet names a person, the person begins, asks for help and films a little, the staff come in: all with the seeded values. */
export async function settleIn(walker: Walker, service: RunningService): Promise<Settled> {
  const { firstKey: key } = service;
  const claims = {
    fullName: SEEDS.fullName,
    surname: 'Wintergreen',
    birthDate: SEEDS.birthDate,
    documentNumber: SEEDS.documentNumber,
  };
  const person = { external_id: SEEDS.externalId, claims, contact: { email: SEEDS.email, phone: SEEDS.phone } };
  const account = (await walker.must('POST /v1/accounts', '/v1/accounts', { as: key, json: person })).body;
  const other = (await walker.must('POST /v1/accounts', '/v1/accounts', { as: key, json: { ...person, external_id: 'x.approved' } })).body;
  const hook = (await walker.must('POST /v1/webhook-endpoints', '/v1/webhook-endpoints', { as: key, json: { url: service.hookUrl } })).body;
  const made = await walker.must('POST /v1/verifications', '/v1/verifications', {
    as: key,
    json: { account_id: account.id, return_url: `https://wallet.example/back?customer=${SEEDS.externalId}` },
  });
  const { verification, capture } = made.body;
  const linkCode = new URL(capture.url).hash.slice(1);
  const exchanged = (await walker.must('POST /v1/capture/exchange', '/v1/capture/exchange', { json: { code: linkCode } })).body;
  const as = exchanged.token;
  await walker.must('POST /v1/capture/consents', '/v1/capture/consents', {
    as,
    json: { purpose: 'automatic', answer: 'given', text_version: '1' },
  });
  const ticket = (
    await walker.must('POST /v1/capture/tickets', '/v1/capture/tickets', { as, json: { topic: 'document', message: SEEDS.ticket } })
  ).body;
  const started = (await walker.must('POST /v1/capture/steps/:step/start', '/v1/capture/steps/document_front/start', { as, json: {} }))
    .body;
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  await walker.must('POST /v1/capture/uploads', '/v1/capture/uploads', {
    as,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-defer-length': '1',
      'upload-metadata': `clipId ${base64(started.clip_id)},filetype ${base64('video/webm')},filename ${base64(SEEDS.fileName)}`,
    },
  });
  const handoff = (await walker.must('POST /v1/capture/handoff', '/v1/capture/handoff', { as })).body;
  const page = (await walker.must('POST /v1/accounts/:id/page-tokens', `/v1/accounts/${account.id}/page-tokens`, { as: key })).body;
  const status = (await walker.must('GET /v1/accounts/:id/status-token', `/v1/accounts/${account.id}/status-token`, { as: key })).body;
  const made2 = (
    await walker.must('POST /v1/api-keys', '/v1/api-keys', { as: key, json: { name: SEEDS.street, scopes: ['policies:read'] } })
  ).body;

  const admin = await staffSession(walker, service.firstStaffCode, { name: SEEDS.staffName, email: SEEDS.staffEmail });
  const invite = (email: string, role: string) =>
    walker.must('POST /v1/staff/invitations', '/v1/staff/invitations', { cookie: admin.cookie, json: { email, role } });
  const invited = (await invite('second@inkwell-operator.example', 'compliance')).body;
  const open = (await invite('third@inkwell-operator.example', 'agent')).body;
  const compliance = await staffSession(walker, new URL(invited.url).hash.slice(1), { name: SEEDS.staffName });
  return {
    key,
    capture: as,
    account: page.token,
    admin: admin.cookie,
    compliance: compliance.cookie,
    ids: {
      accounts: account.id,
      verifications: verification.id,
      tickets: ticket.id,
      'webhook-endpoints': hook.id,
      'api-keys': made2.id,
      invitations: open.id,
      erased: other.id,
      clip: started.clip_id,
    },
    secrets: {
      'API key': key,
      'second API key': made2.key,
      'capture token': capture.token,
      'exchanged token': as,
      'code of the link': linkCode,
      'code of the hand-off': new URL(handoff.url ?? `${service.address}#${'-'.repeat(40)}`).hash.slice(1),
      'account token': page.token,
      'status token': status.token ?? status.status_token,
      'webhook secret': hook.secret,
      'code of an invitation': new URL(open.url).hash.slice(1),
      'first staff code': service.firstStaffCode,
      ...Object.fromEntries([...admin.secrets, ...compliance.secrets].map((secret, index) => [`secret ${index} of the staff`, secret])),
    },
  };
}
