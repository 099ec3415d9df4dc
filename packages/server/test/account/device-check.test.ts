import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

const CAMERA = { code: 'device.camera_denied', step: 'preflight' };
const MIC = { code: 'device.microphone_missing', step: 'preflight' };

let service: TestService;
let key: string;
let agent: Member;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  agent = await memberWith(service, await firstAdmin(service), 'agent');
});
afterAll(() => service.close());

const staff = (method: 'GET' | 'POST', path: string, body?: object) => agent.client.call(method, path, body, { 'mien-mode': 'test' });
const account = async (name: string) => {
  const open = await openCase(service, key, name);
  const { token } = (await service.call('POST', `/v1/accounts/${open.accountId}/page-tokens`, key)).body;
  return { ...open, page: token as string };
};
const askHelp = (page: string, more: object = {}) => service.call('POST', '/v1/account/tickets', page, { kind: 'help', ...more });
const codesOf = ({ findings }: { findings: { code: string }[] }): string[] => findings.map(({ code }) => code);
const keptOf = (verificationId: string) =>
  service.context.db.selectFrom('findings').select(['code', 'source']).where('verification_id', '=', verificationId).execute();

describe('what a check of the device found, outside of a verification', () => {
  it('goes with the request for help as that of a check-up within one does', async () => {
    const within = await account('within');
    await service.call('POST', '/v1/capture/preflight', within.token, { findings: [CAMERA, MIC] });
    const outside = await account('outside');
    const told = await askHelp(outside.page, { message: 'My camera', preflight: [CAMERA, MIC] });
    expect(told.status).toBe(201);
    expect(codesOf(told.body)).toEqual(['device.camera_denied', 'device.microphone_missing']);
    expect(told.body.findings).toEqual((await askHelp(within.page)).body.findings);
    expect(await keptOf(outside.id)).toEqual(await keptOf(within.id));
    expect(codesOf((await staff('GET', `/v1/tickets/${told.body.id}`)).body)).toEqual(codesOf(told.body));
  });

  it('holds only what a browser can know, in words of the catalogue, and is part of no appeal', async () => {
    const { page, id } = await account('claimed');
    expect((await askHelp(page, { preflight: [{ code: 'Ada Sample', step: 'preflight' }] })).body.code).toBe('request.invalid');
    expect((await askHelp(page, { preflight: [{ ...CAMERA, note: 'Ada Sample' }] })).body.code).toBe('request.invalid');
    const appeal = { kind: 'appeal', message: 'It is wrong', preflight: [CAMERA] };
    expect((await service.call('POST', '/v1/account/tickets', page, appeal)).body.code).toBe('request.invalid');
    const { body } = await askHelp(page, { preflight: [{ code: 'attack.deepfake', step: 'face' }, CAMERA] });
    expect(codesOf(body)).toEqual(['device.camera_denied']);
    expect(await keptOf(id)).toEqual([{ code: 'device.camera_denied', source: 'client' }]);
  });

  it('piles up nowhere while a request is open', async () => {
    const { page, id } = await account('again');
    const first = await askHelp(page, { preflight: [CAMERA] });
    const second = await askHelp(page, { preflight: [MIC] });
    expect(second.status).toBe(200);
    expect(second.body.id).toBe(first.body.id);
    expect(await keptOf(id)).toHaveLength(1);
  });
});

describe('a check of the device that support asks for, on the account page', () => {
  const rows = [{ probe: 'camera', state: 'blocked', code: 'device.camera_denied' }];
  const device = { browser: 'Safari', system: 'iOS', device: 'phone', network: 'unknown' };
  const answer = (page: string, check: string) =>
    service.call('POST', `/v1/account/tickets/device-checks/${check}`, page, { rows, device });

  it('is answered there, once, by the person who was asked alone', async () => {
    const { page, accountId } = await account('asked');
    const ticket = (await askHelp(page)).body.id as string;
    const { id: check } = (await staff('POST', `/v1/tickets/${ticket}/device-checks`)).body;
    const other = await account('another');
    expect((await answer(other.page, check)).body.code).toBe('resource.not_found');
    await askHelp(other.page);
    expect((await answer(other.page, check)).body.code).toBe('resource.not_found');
    expect((await answer(page, check)).status).toBe(200);
    expect((await answer(page, check)).body.code).toBe('ticket.check_over');
    const { items } = (await service.call('GET', '/v1/account/tickets/messages', page)).body;
    expect(items[0].device_check).toEqual({ id: check, state: 'answered' });
    expect((await staff('GET', `/v1/tickets/${ticket}/aid`)).body.device_checks).toMatchObject([{ id: check, rows, device }]);
    const told = await service.context.db
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'ticket.device_check_answered')
      .where('subject', '=', ticket)
      .execute();
    expect(told).toEqual([{ actor: accountId }]);
  });
});
