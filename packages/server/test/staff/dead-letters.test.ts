import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDeadLetter } from '../../src/jobs/keep-dead-letter.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let admin: Member;
let agent: Member;
beforeAll(async () => {
  service = await openTestService();
  admin = await firstAdmin(service);
  agent = await memberWith(service, admin, 'agent');
});
afterAll(() => service.close());

const nothing = async (): Promise<void> => undefined;
const listed = async () => (await admin.client.call('GET', '/v1/staff/dead-letters')).body.items;

describe('a job that was given up', () => {
  it('is shown with what it was about, and tried again once', async () => {
    await keepDeadLetter(service.context, { job: 'expire', data: {} }, nothing);
    const [letter] = await listed();
    expect(letter).toMatchObject({ job: 'expire', verification_id: null });
    const retry = () => admin.client.call('POST', `/v1/staff/dead-letters/${letter.id}/retry`);
    expect((await retry()).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await service.work()).failed).toEqual([]);
    expect((await retry()).body.code).toBe('resource.not_found');
    const trail = await service.context.db.selectFrom('audit').select('actor').where('action', '=', 'dead_letter.retried').execute();
    expect(trail).toEqual([{ actor: admin.id }]);
  });

  it('is nothing to somebody whose role has no part in running the service', async () => {
    await keepDeadLetter(service.context, { job: 'retain', data: {} }, nothing);
    const [letter] = await listed();
    expect((await agent.client.call('GET', '/v1/staff/dead-letters')).status).toBe(403);
    expect((await agent.client.call('POST', `/v1/staff/dead-letters/${letter.id}/retry`)).status).toBe(403);
    expect(await listed()).toHaveLength(1);
  });
});
