import { WORLDWIDE_2 } from '@mien/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consent } from '../support/film-steps.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const ask = async (mode: 'test' | 'live', name: string, policy: object) => {
  const key = await service.key(mode);
  const account = await service.call('POST', '/v1/accounts', key, { external_id: name });
  return { key, asked: await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, ...policy }) };
};

it('a live key is refused a policy by which software could approve without liveness', async () => {
  const key = await service.key('live');
  const weak = { ...WORLDWIDE_2, id: 'weak', requiredChecks: WORLDWIDE_2.requiredChecks.filter((name) => name !== 'liveness.timing') };
  expect((await service.call('POST', '/v1/policies', key, weak)).status).toBe(201);
  for (const policy of [{ policy: 'worldwide', policy_version: 1 }, { policy: 'zh-wallet', policy_version: 1 }, { policy: 'weak' }]) {
    const { asked } = await ask('live', `live-${JSON.stringify(policy)}`, policy);
    expect(asked.body).toMatchObject({ status: 422, code: 'policy.no_liveness' });
  }
  expect((await ask('test', 'test-1', { policy: 'worldwide', policy_version: 1 })).asked.status).toBe(201);
});

it('where no version is named, the newest served one is taken, and it asks for liveness', async () => {
  for (const policy of ['worldwide', 'zh-wallet']) {
    const { key, asked } = await ask('live', `newest-${policy}`, { policy });
    expect(asked.status).toBe(201);
    const { body } = await service.call('GET', '/v1/policies', key);
    const versions = body.items.filter((one: { key: string }) => one.key === policy).map((one: { version: number }) => one.version);
    expect(asked.body.verification.policy).toMatchObject({ key: policy, version: Math.max(...versions) });
    expect(Math.max(...versions)).toBeGreaterThanOrEqual(2);
  }
  const { asked } = await ask('live', 'no-such-version', { policy: 'worldwide', policy_version: 99 });
  expect(asked.body.code).toBe('policy.unknown');
});

it('on the attended way a person may approve without liveness, and the record says so', async () => {
  const { key, asked } = await ask('live', 'attended', {});
  const { id } = asked.body.verification;
  const token = asked.body.capture.token;
  await consent(service, token);
  await service.call('POST', '/v1/capture/consents', token, { purpose: 'attended', answer: 'given', text_version: '1' });
  await service.work();
  expect((await service.call('POST', `/v1/verifications/${id}/review`, key, { outcome: 'approved' })).status).toBe(200);
  const view = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
  expect(view).toMatchObject({ state: 'approved', verdict: { outcome: 'approved', assurance: 'none' } });
});
