import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 86_400_000;
const correct = (external_id: string, claims: object) => service.call('POST', '/v1/accounts', key, { external_id, claims });

describe('corrections of claims', () => {
  it('are as many as the policy says, each a version, and none before a verification was asked for counts', async () => {
    for (const fullName of ['A', 'AB', 'ABC', 'ABCD', 'ABCDE']) expect((await correct('typing', { fullName })).status).toBeLessThan(300);
    const { accountId } = await openCase(service, key, 'typing');
    for (const day of ['03', '04']) expect((await correct('typing', { fullName: 'Ada', birthDate: `1990-01-${day}` })).status).toBe(200);
    // openCase corrected the name once as well, before it asked
    expect((await correct('typing', { fullName: 'Ada', birthDate: '1990-01-05' })).status).toBe(200);
    const refused = await correct('typing', { fullName: 'Ada', birthDate: '1990-01-06' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'account.corrections_used_up' } });
    expect(Date.parse(refused.body.next_possible_at)).toBeGreaterThan(service.context.now().getTime() + 29 * DAY);
    // the same claims again are no correction, and another language is none either
    expect((await correct('typing', { fullName: 'Ada', birthDate: '1990-01-05' })).status).toBe(200);
    const { body } = await service.call('GET', `/v1/accounts/${accountId}/export`, key);
    expect(body.claims.at(-1)).toMatchObject({ changed: ['birthDate'], claims: { birthDate: '1990-01-05' } });
    service.pass(31 * DAY);
    expect((await correct('typing', { fullName: 'Ada', birthDate: '1990-01-06' })).status).toBe(200);
  });

  it('of two parts of the identity since the approval send the next verification to a person', async () => {
    const { accountId, id } = await openCase(service, key, 'other-person.approved');
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    service.pass(DAY);
    await correct('other-person.approved', { fullName: 'Bob Other', birthDate: '1985-05-05' });
    const again = (await service.call('POST', '/v1/verifications', key, { account_id: accountId, reason: 'risk' })).body.verification.id;
    await service.call('POST', `/v1/verifications/${again}/simulate`, key);
    await service.work();
    const view = (await service.call('GET', `/v1/verifications/${again}`, key)).body;
    expect(view).toMatchObject({ state: 'in_review', verdict: { withheld: 'identity_changed' } });
  });
});
