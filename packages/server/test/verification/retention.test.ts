import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyRetention } from '../../src/verification/apply-retention.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 24 * 3_600_000;

describe('retention', () => {
  it('keeps media and evidence for the policy’s days and not longer; codes and outcome stay', async () => {
    const { id, token } = await openCase(service, key, 'kept.approved');
    await consent(service, token);
    const started = (await service.call('POST', '/v1/capture/steps/face/start', token, {})).body;
    await service.context.objects.put(`media/${id}/${started.clip_id}/begun`, Buffer.from('sealed bytes'));
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const open = await openCase(service, key, 'still-open');

    const media = async () => {
      const keys: string[] = [];
      for await (const object of service.context.objects.list(`media/${id}/`)) keys.push(object.key);
      return keys.length;
    };
    const evidence = async () => (await service.call('GET', `/v1/verifications/${id}/evidence`, key)).body.verdicts[0].verdict;

    service.pass(89 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 0 });
    service.pass(2 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 1, evidence: 0 });
    expect(await media()).toBe(0);
    expect(await evidence()).not.toBeNull();
    service.pass(280 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 1 });
    expect(await evidence()).toBeNull();
    await expect(service.context.keys.open(id)).rejects.toMatchObject({ code: 'key_destroyed' });
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.verdict.outcome).toBe('approved');
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 0 });
    expect((await service.call('GET', `/v1/verifications/${open.id}`, key)).body.state).toBe('created');
  });
});
