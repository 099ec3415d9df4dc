import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let first: Member;
let second: Member;
let agent: Member;
beforeAll(async () => {
  service = await openTestService();
  first = await firstAdmin(service);
  second = await memberWith(service, first, 'admin');
  agent = await memberWith(service, first, 'agent');
});
afterAll(() => service.close());

const roleOf = async (id: string) =>
  (await service.context.db.selectFrom('staff_users').select('role').where('id', '=', id).executeTakeFirstOrThrow()).role;
const promote = async () => (await first.client.call('PATCH', `/v1/staff/members/${agent.id}`, { role: 'admin' })).body.pending_action_id;
const decide = (who: Member, id: string, what: 'confirm' | 'withdraw') =>
  who.client.call('POST', `/v1/staff/pending-actions/${id}/${what}`);

describe('what takes two people', () => {
  it('is shown to both, does nothing by the one alone, and is not confirmed by who proposed it', async () => {
    const id = await promote();
    expect(await roleOf(agent.id)).toBe('agent');
    const listed = async (who: Member) => (await who.client.call('GET', '/v1/staff/pending-actions')).body.items;
    expect(await listed(first)).toMatchObject([{ id, subject: agent.id, proposed_by: first.id, own: true }]);
    expect(await listed(second)).toMatchObject([{ id, own: false }]);
    expect((await decide(first, id, 'confirm')).body.code).toBe('staff.same_person');
    expect(await roleOf(agent.id)).toBe('agent');
    expect((await decide(second, id, 'withdraw')).status).toBe(200);
    expect((await decide(second, id, 'confirm')).body.code).toBe('resource.not_found');
  });

  it('does not exist for those whose role could not decide it', async () => {
    const id = await promote();
    expect((await agent.client.call('GET', '/v1/staff/pending-actions')).body.items).toEqual([]);
    expect((await decide(agent, id, 'confirm')).body.code).toBe('resource.not_found');
    expect((await decide(agent, id, 'withdraw')).body.code).toBe('resource.not_found');
    await decide(first, id, 'withdraw');
  });

  it('cannot be got round by an invitation', async () => {
    const invited = await first.client.call('POST', '/v1/staff/invitations', { email: 'third@operator.example', role: 'admin' });
    expect(invited.body.code).toBe('staff.second_person');
  });

  it('is confirmed and done together: a fault in between leaves it neither', async () => {
    const id = await promote();
    const { db } = service.context;
    const [confirmations] = await db
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('action', '=', 'action.confirmed')
      .execute();
    await sql`alter table staff_users add constraint faulty check (id <> ${sql.lit(agent.id)} or role <> 'admin')`.execute(db);
    expect((await decide(second, id, 'confirm')).status).toBe(500);
    await sql`alter table staff_users drop constraint faulty`.execute(db);
    expect(await roleOf(agent.id)).toBe('agent');
    expect((await second.client.call('GET', '/v1/staff/pending-actions')).body.items).toMatchObject([{ id }]);
    const [after] = await db
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('action', '=', 'action.confirmed')
      .execute();
    expect(after).toEqual(confirmations);
    await decide(first, id, 'withdraw');
  });

  it('is over after three days', async () => {
    const id = await promote();
    service.pass(73 * 3_600_000);
    expect((await decide(second, id, 'confirm')).body.code).toBe('resource.not_found');
  });

  it('happens once the other confirms, and both stand in the trail', async () => {
    const id = await promote();
    expect((await decide(second, id, 'confirm')).status).toBe(200);
    expect(await roleOf(agent.id)).toBe('admin');
    const trail = await service.context.db
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('subject', '=', agent.id)
      .orderBy('seq', 'desc')
      .limit(3)
      .execute();
    expect(trail).toEqual([
      { actor: second.id, action: 'staff.role_changed' },
      { actor: second.id, action: 'action.confirmed' },
      { actor: first.id, action: 'action.proposed' },
    ]);
  });
});
