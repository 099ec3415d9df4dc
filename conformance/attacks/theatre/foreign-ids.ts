import { type Access, ROUTE_ACCESS } from '../../../packages/server/src/access/route-access.ts';
import { newId } from '../../../packages/server/src/ids.ts';
import type { TwoCustomers } from './belongings.ts';

type Row = keyof typeof ROUTE_ACCESS;
type Caller = 'key' | 'account' | 'capture' | 'staff';

export interface Told {
  readonly status: number;
  /** all of it but the request’s own id */
  readonly rest: string;
}

interface ForeignId {
  readonly as: Caller;
  /** the id that stands last in the path */
  readonly of: Parameters<typeof newId>[0];
  /** the path with one’s own ids, but the last */
  readonly path: (two: TwoCustomers, id: string) => string;
  readonly theirs: (two: TwoCustomers) => string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | Buffer;
}

/** A check-up that found nothing. */
const CHECKED = { rows: [], device: { browser: 'Chrome', system: 'Linux', device: 'computer', network: 'unknown' } };
const TUS = { 'tus-resumable': '1.0.0' };
const clip = {
  as: 'capture',
  of: 'clp',
  path: (_, id) => `/v1/capture/uploads/${id}`,
  theirs: ({ others }) => others.clipId,
} as const satisfies ForeignId;

/**
 * Every route where an id says more than the credential does: the last id is somebody else’s. A test holds this to the access table, so a
 * route that is added stands here or fails it.
 */
export const FOREIGN_IDS = {
  'DELETE /v1/account/credentials/:credentialId': {
    as: 'account',
    of: 'crd',
    path: (_, id) => `/v1/account/credentials/${id}`,
    theirs: ({ others }) => others.credentialId,
  },
  'GET /v1/account/tickets/pictures/:messageId': {
    as: 'account',
    of: 'tkm',
    path: (_, id) => `/v1/account/tickets/pictures/${id}`,
    theirs: ({ others }) => others.messageId,
  },
  'POST /v1/account/tickets/device-checks/:checkId': {
    as: 'account',
    of: 'dvc',
    path: (_, id) => `/v1/account/tickets/device-checks/${id}`,
    theirs: ({ others }) => others.deviceCheckId,
    body: CHECKED,
  },
  'GET /v1/capture/tickets/pictures/:messageId': {
    as: 'capture',
    of: 'tkm',
    path: (_, id) => `/v1/capture/tickets/pictures/${id}`,
    theirs: ({ others }) => others.messageId,
  },
  'POST /v1/capture/tickets/device-checks/:checkId': {
    as: 'capture',
    of: 'dvc',
    path: (_, id) => `/v1/capture/tickets/device-checks/${id}`,
    theirs: ({ others }) => others.deviceCheckId,
    body: CHECKED,
  },
  'PUT /v1/capture/call/snapshots/:snapshotId': {
    as: 'capture',
    of: 'snp',
    path: (_, id) => `/v1/capture/call/snapshots/${id}`,
    theirs: ({ others }) => others.snapshotId,
    headers: { 'content-type': 'image/jpeg' },
    body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  },
  'HEAD /v1/capture/uploads/:clipId': { ...clip, headers: TUS },
  'PATCH /v1/capture/uploads/:clipId': {
    ...clip,
    headers: {
      ...TUS,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'upload-checksum': `sha256 ${'A'.repeat(43)}=`,
    },
    body: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
  },
  'DELETE /v1/capture/uploads/:clipId': { ...clip, headers: TUS },
  'DELETE /v1/accounts/:id/addresses/:addressId': {
    as: 'key',
    of: 'adr',
    path: ({ own }, id) => `/v1/accounts/${own.accountId}/addresses/${id}`,
    theirs: ({ others }) => others.addressId,
  },
  'DELETE /v1/accounts/:id/credentials/:credentialId': {
    as: 'key',
    of: 'crd',
    path: ({ own }, id) => `/v1/accounts/${own.accountId}/credentials/${id}`,
    theirs: ({ others }) => others.credentialId,
  },
  'GET /v1/verifications/:id/clips/:clipId': {
    as: 'key',
    of: 'clp',
    path: ({ own }, id) => `/v1/verifications/${own.verificationId}/clips/${id}`,
    theirs: ({ others }) => others.clipId,
  },
  'GET /v1/verifications/:id/clips/:clipId/download': {
    as: 'staff',
    of: 'clp',
    path: ({ own }, id) => `/v1/verifications/${own.verificationId}/clips/${id}/download`,
    theirs: ({ others }) => others.clipId,
  },
  'GET /v1/accounts/:id/export/media/:mediaId': {
    as: 'key',
    of: 'tkm',
    path: ({ own }, id) => `/v1/accounts/${own.accountId}/export/media/${id}`,
    theirs: ({ others }) => others.messageId,
  },
  'GET /v1/tickets/:id/pictures/:messageId': {
    as: 'key',
    of: 'tkm',
    path: ({ own }, id) => `/v1/tickets/${own.ticketId}/pictures/${id}`,
    theirs: ({ others }) => others.messageId,
  },
  'GET /v1/calls/:id/snapshots/:snapshotId': {
    as: 'staff',
    of: 'snp',
    path: ({ own }, id) => `/v1/calls/${own.callId}/snapshots/${id}`,
    theirs: ({ others }) => others.snapshotId,
  },
  'GET /v1/calls/:id/recordings/:recordingId': {
    as: 'staff',
    of: 'clp',
    path: ({ own }, id) => `/v1/calls/${own.callId}/recordings/${id}`,
    theirs: ({ others }) => others.recordingId,
  },
} as const satisfies Partial<Record<Row, ForeignId>>;

/** Rows of the access table in which an id stands beside or beyond what the credential names. */
export const rowsWithForeignIds = (): string[] =>
  Object.entries(ROUTE_ACCESS as Record<string, Access>)
    .filter(([row, { to }]) => {
      const ids = row.match(/:\w*[iI]d\b/g)?.length ?? 0;
      return to === 'account' || to === 'capture' ? ids > 0 : ids > 1;
    })
    .map(([row]) => row);

async function ask(two: TwoCustomers, row: string, { as, path, headers, body }: ForeignId, id: string): Promise<Told> {
  const { service, key, own, chief } = two;
  const credential = { key, account: own.accountToken, capture: row.includes('/call/') ? own.callToken : own.captureToken };
  const shown: Record<string, string> =
    as === 'staff'
      ? { cookie: chief.client.cookie, origin: service.context.config.publicUrl, 'mien-console': '1', 'mien-mode': 'test' }
      : { authorization: `Bearer ${credential[as]}` };
  const answer = await service.app.inject({
    method: row.split(' ')[0] as 'GET',
    url: path(two, id),
    headers: { ...shown, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== '';
  const { request_id: _own, ...rest } = isJson ? answer.json() : {};
  return { status: answer.statusCode, rest: JSON.stringify(rest) };
}

/** What is answered for somebody else’s id, and for one that nobody has. */
export async function askForForeign(two: TwoCustomers, row: keyof typeof FOREIGN_IDS): Promise<{ theirs: Told; nobodys: Told }> {
  const foreign: ForeignId = FOREIGN_IDS[row];
  return { theirs: await ask(two, row, foreign, foreign.theirs(two)), nobodys: await ask(two, row, foreign, newId(foreign.of)) };
}
