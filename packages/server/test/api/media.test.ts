import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/access/scopes.ts';
import { readRange } from '../../src/upload/read-range.ts';
import { STAFF_ROLES } from '../../src/vocabulary.ts';
import { consent } from '../support/film-steps.ts';
import { firstAdmin, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(150_000)]);
let service: TestService;
let key: string;
let id: string;
let clipId: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const made = await openCase(service, key, 'filmed.review');
  id = made.id;
  await consent(service, made.token);
  clipId = (await service.call('POST', '/v1/capture/steps/document_front/start', made.token, {})).body.clip_id;
  const tus = { authorization: `Bearer ${made.token}`, 'tus-resumable': '1.0.0' };
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  await service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64('video/webm')}` },
  });
  const hash = createHash('sha256').update(webm);
  await service.app.inject({
    method: 'PATCH',
    url: `/v1/capture/uploads/${clipId}`,
    headers: {
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'upload-length': String(webm.length),
      'upload-checksum': `sha256 ${hash.copy().digest('base64')}`,
      'mien-clip-sha256': hash.digest('hex'),
      'mien-clip-seconds': '5',
    },
    payload: webm,
  });
});
afterAll(() => service.close());

const look = (range?: string, as = key) =>
  service.app.inject({
    method: 'GET',
    url: `/v1/verifications/${id}/clips/${clipId}`,
    headers: { authorization: `Bearer ${as}`, ...(range === undefined ? {} : { range }) },
  });
const looks = async () => {
  const rows = await service.database.db.selectFrom('audit').select('detail').where('action', '=', 'media.viewed').execute();
  return rows.length;
};

describe('a clip', () => {
  it('is opened for who may see it, as a file that nothing runs, and the look is written down', async () => {
    const list = await service.call('GET', `/v1/verifications/${id}/clips`, key);
    expect(list.body.items).toEqual([expect.objectContaining({ id: clipId, step: 'document_front', try: 1, state: 'stored' })]);
    const before = await looks();
    const answer = await look();
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(webm)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'video/webm',
      'content-disposition': `attachment; filename="${clipId}.webm"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(await looks()).toBe(before + 1);
  });

  it('is read in parts, each look of its own', async () => {
    const before = await looks();
    const part = await look('bytes=70000-139999');
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 70000-139999/${webm.length}`);
    expect(part.rawPayload.equals(webm.subarray(70_000, 140_000))).toBe(true);
    expect((await look('bytes=-5')).rawPayload.equals(webm.subarray(-5))).toBe(true);
    expect(await looks()).toBe(before + 2);
    const outside = await look('bytes=999999-');
    expect(outside.statusCode).toBe(416);
    expect(outside.json().code).toBe('media.range');
    expect(outside.headers['content-range']).toBe(`bytes */${webm.length}`);
  });

  it('is not shown to the wallet’s own server, to another mode, nor under another verification', async () => {
    expect((await look(undefined, await service.key('test', ROLES.backend))).json().code).toBe('access.scope');
    expect((await look(undefined, await service.key('live'))).json().code).toBe('resource.not_found');
    const other = await openCase(service, key, 'another.review');
    expect((await service.call('GET', `/v1/verifications/${other.id}/clips/${clipId}`, key)).body.code).toBe('resource.not_found');
  });
});

describe('a range', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,3-4', { kind: 'whole' }],
    ['items=0-1', { kind: 'whole' }],
    ['bytes=0-', { kind: 'part', range: { from: 0, to: 100 } }],
    ['bytes=10-19', { kind: 'part', range: { from: 10, to: 20 } }],
    ['bytes=90-900', { kind: 'part', range: { from: 90, to: 100 } }],
    ['bytes=-30', { kind: 'part', range: { from: 70, to: 100 } }],
    ['bytes=-300', { kind: 'part', range: { from: 0, to: 100 } }],
    ['bytes=100-', { kind: 'outside' }],
    ['bytes=20-10', { kind: 'outside' }],
    ['bytes=-0', { kind: 'outside' }],
  ])('%s of 100 bytes is %j', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});

describe('a clip as a file to keep', () => {
  it('is handed to the one role that may keep it, by our own page, and written down as what it is; others only look', async () => {
    const admin = await firstAdmin(service);
    const mode = { 'mien-mode': 'test' };
    const clip = `/v1/verifications/${id}/clips/${clipId}`;
    const kept = async () =>
      service.database.db.selectFrom('audit').select(['actor', 'subject']).where('action', '=', 'media.downloaded').execute();
    for (const role of STAFF_ROLES) {
      const { client } = await memberWith(service, admin, role, `${role}.keeps@operator.example`);
      const answer = await client.call('GET', `${clip}/download`, undefined, mode);
      expect([role, answer.status]).toEqual([role, role === 'compliance' ? 200 : 403]);
      expect(answer.body?.code).toBe(role === 'compliance' ? undefined : 'access.role');
    }
    expect(await kept()).toMatchObject([{ subject: id }]);
    expect((await service.call('GET', `${clip}/download`, key)).body.code).toBe('access.refused');
    const reviewer = await memberWith(service, admin, 'reviewer', 'looks@operator.example');
    expect((await reviewer.client.call('GET', clip, undefined, mode)).status).toBe(200);
    // an address typed into the browser would be a file on its disk
    const typed = await service.app.inject({ method: 'GET', url: clip, headers: { cookie: reviewer.client.cookie, ...mode } });
    expect(typed.json().code).toBe('access.origin');
    expect(await kept()).toHaveLength(1);
  });
});
