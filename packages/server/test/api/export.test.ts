import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/access/scopes.ts';
import { EXPORTED_TABLES, NOT_EXPORTED } from '../../src/view/exported-tables.ts';
import { consent, filmStep } from '../support/film-steps.ts';
import { sendClip } from '../support/send-clip.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

describe('the export of everything held on a person', () => {
  it('knows every table that names an account or a verification', async () => {
    const found = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('account_id', 'verification_id') order by 1`.execute(service.database.db);
    const known = [...Object.keys(EXPORTED_TABLES), ...Object.keys(NOT_EXPORTED)];
    expect(found.rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('holds what each of them says, opened, and no secret and no template', async () => {
    const { id, token, accountId } = await openCase(service, key, 'whole-face.blurred');
    await consent(service, token);
    for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
    await service.work();
    await service.call('POST', '/v1/capture/tickets', token, { topic: 'other', message: 'please help Ada' });
    await service.call('POST', '/v1/capture/handoff', token);
    await service.call('POST', '/v1/capture/events', token, { events: [{ name: 'opened' }] });
    const { body, text } = await service.call('GET', `/v1/accounts/${accountId}/export`, key);
    const filled = ['consents', 'findings', 'clips', 'steps', 'attempts', 'verdicts', 'tickets', 'handoffs', 'capture_events'];
    for (const place of filled) expect({ place, count: body.verifications[0][place].length > 0 }).toEqual({ place, count: true });
    expect(text).toContain('please help Ada');
    expect(body.verifications[0].verdicts[0].verdict.reasons).toEqual(['face.blurred']);
    expect(body.events.length).toBeGreaterThan(3);
    for (const place of Object.values(EXPORTED_TABLES)) {
      const [first = '', second] = place.split('.');
      expect(second === undefined ? body : body.verifications[0]).toHaveProperty(second ?? first);
    }
    expect(text).not.toMatch(/"[a-z_]*sealed"|"hash"|"embedding"/);
  });

  it('gives every recording and picture, to who may export and has no right to evidence, and writes each look down', async () => {
    const clip = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), randomBytes(50_000)]);
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(5000)]);
    const { id, token, accountId } = await openCase(service, key, 'filmed');
    await consent(service, token);
    await sendClip(service, { verificationId: id, token, step: 'document_front', clip, documentType: 'passport', chunks: 3 });
    await service.call('POST', '/v1/capture/tickets', token, { topic: 'other', message: 'look at this' });
    const shown = await service.app.inject({
      method: 'POST',
      url: '/v1/capture/tickets/pictures',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
      payload: picture,
    });
    expect(shown.statusCode).toBe(201);

    const privacy = await service.key('test', ROLES.privacy);
    const { media } = (await service.call('GET', `/v1/accounts/${accountId}/export`, privacy)).body;
    expect(media).toMatchObject([
      { kind: 'clip', verification_id: id, bytes: clip.length, type: null },
      { kind: 'ticket_picture', verification_id: id, type: 'image/jpeg' },
    ]);
    const open = (url: string, headers: Record<string, string> = {}) =>
      service.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${privacy}`, ...headers } });
    for (const [at, bytes] of [clip, picture].entries()) {
      const answer = await open(media[at].path);
      expect(answer.statusCode).toBe(200);
      expect(answer.rawPayload.equals(bytes)).toBe(true);
      expect(answer.headers['content-disposition']).toContain('attachment');
    }
    const part = await open(media[0].path, { range: 'bytes=10-19' });
    expect(part.statusCode).toBe(206);
    expect(part.rawPayload.equals(clip.subarray(10, 20))).toBe(true);
    const looks = await service.database.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'media.viewed')
      .where('subject', '=', id)
      .orderBy('seq')
      .execute();
    expect(looks.map(({ detail }) => JSON.parse(detail).exported)).toEqual([media[0].id, media[1].id, media[0].id]);

    const other = await openCase(service, key, 'somebody-else');
    expect((await open(`/v1/accounts/${other.accountId}/export/media/${media[0].id}`)).json().code).toBe('resource.not_found');
    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    expect((await open(media[0].path)).json().code).toBe('account.erased');
  });
});
