import { measured, notMeasured, type Policy } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countVelocity } from '../../src/links/know-origin.ts';
import { placesOf } from '../../src/links/places-of.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const { body } = await service.context.db
    .selectFrom('policies')
    .select('body')
    .where('key', '=', 'worldwide')
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  const counting: Policy = {
    ...body,
    id: 'counting',
    requiredChecks: [...body.requiredChecks, 'link.velocity'],
    links: { velocity: { hours: 24, maxPerDevice: 1, maxPerAddress: 2, maxPerNetwork: 4 } },
  };
  expect((await service.call('POST', '/v1/policies', key, counting)).status).toBe(201);
});
afterAll(() => service.close());

const HOUR = 3_600_000;
let people = 0;

/** Somebody opens their verification from there. */
async function comeFrom(remoteAddress: string, device?: string, policy = 'counting') {
  people += 1;
  const opened = await openCase(service, key, `comes-${people}`, policy);
  const headers = { authorization: `Bearer ${opened.token}`, ...(device === undefined ? {} : { 'mien-device': device }) };
  const seen = await service.app.inject({ method: 'GET', url: '/v1/capture', remoteAddress, headers });
  expect(seen.statusCode, seen.body).toBe(200);
  return opened;
}
async function counted(id: string) {
  const loaded = await loadVerification(service.context.db, id);
  if (loaded === undefined) throw new Error('expected a verification');
  return countVelocity(service.context, loaded);
}
/** A token of today for a verification that was begun before. */
const renewed = async (id: string) => (await service.call('POST', `/v1/verifications/${id}/tokens`, key)).body.token as string;
const rows = () => service.context.db.selectFrom('known_origins').selectAll().execute();

describe('accounts from one place', () => {
  it('are counted by device, address and network, each account once, and only in the policy’s hours', async () => {
    const first = await comeFrom('198.51.100.7', 'device-of-one-browser-1');
    expect(await counted(first.id)).toEqual(measured({ hours: 24, device: 1, address: 1, network: 1 }));
    // the same person again is nobody else
    await service.app.inject({
      method: 'GET',
      url: '/v1/capture',
      remoteAddress: '198.51.100.7',
      headers: { authorization: `Bearer ${first.token}` },
    });
    await comeFrom('198.51.100.7');
    await comeFrom('198.51.100.90', 'device-of-one-browser-1');
    expect(await counted(first.id)).toEqual(measured({ hours: 24, device: 2, address: 2, network: 3 }));
    const elsewhere = await comeFrom('203.0.113.7');
    expect(await counted(elsewhere.id)).toEqual(measured({ hours: 24, device: null, address: 1, network: 1 }));
    service.pass(25 * HOUR);
    const late = await comeFrom('198.51.100.7');
    expect(await counted(late.id)).toEqual(measured({ hours: 24, device: null, address: 1, network: 1 }));
  });

  it('are noticed where a program begins to film without opening anything', async () => {
    const silent = await openCase(service, key, 'silent', 'counting');
    expect(await counted(silent.id)).toEqual(notMeasured('not_readable'));
    await consent(service, silent.token);
    await service.call('POST', '/v1/capture/steps/document_front/start', silent.token, {});
    expect(await counted(silent.id)).toMatchObject({ measured: true, value: { address: 1 } });
  });

  it('still know somebody who comes back after the hours, and whose recordings are judged after them', async () => {
    const slow = await comeFrom('198.51.100.140', 'device-of-a-slow-one-1');
    service.pass(25 * HOUR);
    expect(await counted(slow.id)).toEqual(measured({ hours: 24, device: 1, address: 1, network: 1 }));
    const headers = { authorization: `Bearer ${await renewed(slow.id)}`, 'mien-device': 'device-of-a-slow-one-1' };
    await service.app.inject({ method: 'GET', url: '/v1/capture', remoteAddress: '198.51.100.140', headers });
    await comeFrom('198.51.100.140');
    expect(await counted(slow.id)).toEqual(measured({ hours: 24, device: 1, address: 2, network: 2 }));
  });

  it('leave neither address nor device in the database, and nothing where the policy does not count', async () => {
    const { id } = await comeFrom('198.51.100.201', 'device-with-a-name-4711');
    const kept = JSON.stringify(await rows(), (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(kept).not.toMatch(/198\.51|device-with/);
    expect(kept).toContain(id);
    const before = (await rows()).length;
    await comeFrom('198.51.100.202', undefined, 'worldwide');
    expect((await rows()).length).toBe(before);
  });

  it('are forgotten after the hours, and with the person', async () => {
    const { accountId } = await comeFrom('192.0.2.9');
    const own = () => service.context.db.selectFrom('known_origins').select('place').where('account_id', '=', accountId).execute();
    expect((await own()).length).toBe(2);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect(await own()).toEqual([]);
    await comeFrom('192.0.2.10');
    service.pass(25 * HOUR);
    await service.boss.send('retain', {});
    expect((await service.work()).failed).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});

describe('what an address stands for', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77', '203.0.113'],
    ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113'],
    ['2001:db8:aa:bb:1:2:3:4', '2001:db8:aa:bb', '2001:db8:aa'],
    ['2001:0DB8:00aa:00bb::4', '2001:db8:aa:bb', '2001:db8:aa'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
    ['::1', '0:0:0:0', '0:0:0'],
    ['unix:', null, null],
  ])('%s is of one line with %s and of one site with %s', (ip, address, network) => {
    expect(placesOf(ip, null)).toEqual({ device: null, address, network });
  });
});
