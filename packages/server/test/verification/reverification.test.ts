import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyChance, planReverification } from '../../src/account/plan-reverification.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 24 * 3_600_000;
const approve = async (name: string) => {
  const open = await openCase(service, key, `${name}.approved`);
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  return open;
};
/** chance that never, or always, draws */
const plan = (drawn: 'none' | 'all') =>
  planReverification({ ...service.context, random: { ...service.context.random, int: (limit) => (drawn === 'all' ? 0 : limit - 1) } });

describe('re-verification', () => {
  it('is due after the policy’s interval, told once, and takes nothing away', async () => {
    const { accountId } = await approve('year');
    await openCase(service, key, 'never-verified');
    service.pass(364 * DAY);
    expect(await plan('none')).toBe(0);
    service.pass(2 * DAY);
    expect(await plan('none')).toBe(1);
    expect(await plan('none')).toBe(0);
    const { items } = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body;
    expect(items[0]).toMatchObject({ kind: 'account.reverification_due', reasons: [{ code: 'policy.reverification_due' }] });
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.level).toBe('basic');
  });

  it('is drawn by chance for who is not due', async () => {
    const { accountId } = await approve('drawn');
    expect(await plan('all')).toBe(1);
    const { items } = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body;
    expect(items[0].reasons[0].code).toBe('policy.reverification_random');
  });

  it('is drawn each day by the chance that adds up to the year’s', () => {
    expect(1 - (1 - dailyChance(0.05)) ** 365).toBeCloseTo(0.05, 6);
    expect(dailyChance(0)).toBe(0);
  });
});
