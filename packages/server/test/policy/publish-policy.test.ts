import { type Policy, ZH_WALLET } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let admin: Member;
let chief: Member;
let deputy: Member;
let agent: Member;
beforeAll(async () => {
  service = await openTestService();
  admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance', 'chief@operator.example');
  deputy = await memberWith(service, admin, 'compliance', 'deputy@operator.example');
  agent = await memberWith(service, admin, 'agent');
});
afterAll(() => service.close());

const draft = (version: number, more: Partial<Policy> = {}): Policy => ({ ...ZH_WALLET, id: 'house', version, minAge: 21, ...more });
const propose = (who: Member, policy: object) => who.client.call('POST', '/v1/policies', policy);
const decide = (who: Member, id: string, what: 'confirm' | 'withdraw') =>
  who.client.call('POST', `/v1/staff/pending-actions/${id}/${what}`);
const versions = async () =>
  (await chief.client.call('GET', '/v1/policies?limit=100')).body.items
    .filter(({ key }: { key: string }) => key === 'house')
    .map(({ version }: { version: number }) => version);
const pending = async (who: Member) => (await who.client.call('GET', '/v1/staff/pending-actions')).body.items;

describe('a policy version of the staff', () => {
  it('is proposed by one and published by another, as it was proposed', async () => {
    const proposed = await propose(chief, draft(1));
    expect(proposed.status).toBe(202);
    const id = proposed.body.pending_action_id;
    expect(await versions()).toEqual([]);
    expect((await decide(chief, id, 'confirm')).body.code).toBe('staff.same_person');
    const [waiting] = await pending(deputy);
    expect(waiting).toMatchObject({ id, kind: 'policy.publish', own: false, detail: { key: 'house', version: '1' } });
    expect(JSON.parse(waiting.detail.policy)).toEqual(draft(1));
    expect((await decide(deputy, id, 'confirm')).status).toBe(200);
    expect(await versions()).toEqual([1]);
    const row = await service.context.db.selectFrom('policies').selectAll().where('key', '=', 'house').executeTakeFirstOrThrow();
    expect(row.body).toEqual(draft(1));
    const trail = await service.context.db
      .selectFrom('audit')
      .select(['action', 'actor'])
      .where('subject', '=', row.id)
      .orderBy('seq')
      .execute();
    expect(trail).toEqual([
      { action: 'action.proposed', actor: chief.id },
      { action: 'action.confirmed', actor: deputy.id },
      { action: 'policy.created', actor: deputy.id },
    ]);
  });

  it('may be confirmed by an administrator, who cannot propose one', async () => {
    expect((await propose(admin, draft(2))).body.code).toBe('access.role');
    const { pending_action_id: id } = (await propose(chief, draft(2))).body;
    expect((await decide(admin, id, 'confirm')).status).toBe(200);
    expect(await versions()).toEqual([2, 1]);
  });

  it('is neither shown to nor decided by others', async () => {
    const { pending_action_id: id } = (await propose(chief, draft(3))).body;
    expect(await pending(agent)).toEqual([]);
    expect((await decide(agent, id, 'confirm')).body.code).toBe('resource.not_found');
    await decide(chief, id, 'withdraw');
    expect(await versions()).toEqual([2, 1]);
  });

  it('is published once: of two proposals of one number the second is refused, and nothing of it stays', async () => {
    const first = (await propose(chief, draft(4))).body.pending_action_id;
    const second = (await propose(deputy, draft(4, { minAge: 25 }))).body.pending_action_id;
    expect((await decide(deputy, first, 'confirm')).status).toBe(200);
    expect((await decide(chief, second, 'confirm')).body.code).toBe('policy.version_taken');
    expect((await pending(chief)).map(({ id }: { id: string }) => id)).toEqual([second]);
    expect((await propose(chief, draft(4))).body.code).toBe('policy.version_taken');
    await decide(chief, second, 'withdraw');
  });

  it('that this server cannot judge by is not even proposed', async () => {
    const body = draft(5, { requiredChecks: [...ZH_WALLET.requiredChecks, 'voice.digits'] });
    expect((await propose(chief, body)).body).toMatchObject({ code: 'policy.check_not_served', checks: 'voice.digits' });
    expect((await chief.client.call('POST', '/v1/policies/dry-run', { policy: body })).body.code).toBe('policy.check_not_served');
  });
});
