import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let agent: Member;
let reviewer: Member;
const test = { 'mien-mode': 'test' };
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  agent = await memberWith(service, admin, 'agent');
  reviewer = await memberWith(service, admin, 'reviewer');
});
afterAll(() => service.close());

async function asks(name: string) {
  const open = await openCase(service, key, name);
  const { id: ticketId } = (await service.call('POST', '/v1/capture/tickets', open.token, { topic: 'document' })).body;
  return { ...open, ticketId };
}
const write = (token: string, text: string) => service.call('POST', '/v1/capture/tickets/messages', token, { text });
const read = async (token: string) => (await service.call('GET', '/v1/capture/tickets/messages', token)).body;
const answer = (who: Member, ticketId: string, text: string) => who.client.call('POST', `/v1/tickets/${ticketId}/messages`, { text }, test);

describe('a conversation', () => {
  it('is read by both sides as it was written, and the applicant is not told who of the staff answers', async () => {
    const { token, ticketId } = await asks('talks');
    expect((await write(token, 'My card mirrors the lamp.')).status).toBe(201);
    expect((await answer(agent, ticketId, 'Turn away from it.')).status).toBe(201);
    const { ticket, items } = await read(token);
    expect(ticket).toMatchObject({ id: ticketId, state: 'open' });
    expect(items.map(({ author, text }: { author: string; text: string }) => [author, text])).toEqual([
      ['applicant', 'My card mirrors the lamp.'],
      ['staff', 'Turn away from it.'],
    ]);
    expect(JSON.stringify(items)).not.toContain('Staff Person');
    const own = (await reviewer.client.call('GET', `/v1/tickets/${ticketId}/messages`, undefined, test)).body.items;
    expect(own.map(({ by }: { by: string | null }) => by)).toEqual([null, 'Staff Person']);
  });

  it('is told to whoever watches, on both sides', async () => {
    const { id, token, ticketId } = await asks('watched');
    let changes = 0;
    const stop = service.context.changes.watch(id, () => {
      changes += 1;
    });
    await write(token, 'Hello?');
    await answer(agent, ticketId, 'Here.');
    // two messages, and that the agent answers from now on
    await expect.poll(() => changes, { timeout: 30_000 }).toBe(3);
    stop();
  });

  it('rests sealed, is in the person’s export, and ends with their erasure', async () => {
    const { token, ticketId, accountId } = await asks('sealed');
    await write(token, 'A private matter.');
    const rows = await service.context.db.selectFrom('ticket_messages').selectAll().where('ticket_id', '=', ticketId).execute();
    expect(JSON.stringify(rows)).not.toContain('private');
    expect((await service.call('GET', `/v1/accounts/${accountId}/export`, key)).text).toContain('A private matter.');
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect(await service.context.db.selectFrom('ticket_messages').selectAll().where('ticket_id', '=', ticketId).execute()).toEqual([]);
  });

  it('is over when the ticket is closed, and is nobody else’s', async () => {
    const { token, ticketId } = await asks('over');
    const other = await asks('other');
    await service.call('POST', `/v1/tickets/${ticketId}/close`, key);
    expect((await write(token, 'One more thing')).body.code).toBe('ticket.closed');
    expect((await answer(agent, ticketId, 'Too late')).body.code).toBe('ticket.closed');
    expect((await answer(reviewer, other.ticketId, 'Not mine to answer')).body.code).toBe('access.role');
    expect((await agent.client.call('GET', `/v1/tickets/${ticketId}/messages`)).body.code).toBe('resource.not_found');
    expect((await read(other.token)).items).toEqual([]);
  });

  it('tells how many wait before, and how long only once enough were answered', async () => {
    const first = await asks('line-1');
    const second = await asks('line-2');
    const { before } = (await read(first.token)).ticket;
    expect((await read(second.token)).ticket).toMatchObject({ before: before + 1 });
    for (let n = 0; n < 5; n += 1) await answer(agent, (await asks(`answered-${n}`)).ticketId, 'Yes');
    expect((await read(second.token)).ticket.expected_seconds).toBeGreaterThanOrEqual(0);
    await answer(agent, first.ticketId, 'Yes');
    expect((await read(second.token)).ticket.before).toBe(before);
  });
});
