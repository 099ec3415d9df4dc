import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../src/adapters/objects/object-store.ts';
import { picturesPrefix } from '../../src/upload/upload-keys.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

/** A picture of one white point, and bytes that only say that they are one. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
const NO_PICTURE = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const test = { 'mien-mode': 'test' };

let service: TestService;
let key: string;
let agent: Member;
let colleague: Member;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  agent = await memberWith(service, admin, 'agent');
  colleague = await memberWith(service, admin, 'agent', 'colleague@operator.example');
});
afterAll(() => service.close());

async function asks(name: string) {
  const open = await openCase(service, key, name);
  const { id: ticketId } = (await service.call('POST', '/v1/capture/tickets', open.token, { topic: 'document' })).body;
  return { ...open, ticketId: ticketId as string };
}
const show = async (token: string, bytes: Buffer, type = 'image/png') => {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/capture/tickets/pictures',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() };
};
const staff = (who: Member, method: 'GET' | 'POST', path: string, body?: unknown) => who.client.call(method, path, body, test);
const bytesOf = async (verificationId: string): Promise<Buffer[]> => {
  const found: Buffer[] = [];
  for await (const { key: name } of service.context.objects.list(picturesPrefix(verificationId))) {
    const object = await service.context.objects.get(name);
    if (object.found) found.push(await collect(object.body));
  }
  return found;
};

describe('a picture in a conversation', () => {
  it('rests sealed, is shown to both sides and to nobody else, each look of the staff audited, and ends with the person', async () => {
    const { id, token, ticketId, accountId } = await asks('shows');
    const shown = await show(token, PNG);
    expect(shown.status).toBe(201);
    const [sealed] = await bytesOf(id);
    expect(sealed?.includes(PNG.subarray(0, 16))).toBe(false);

    const { items } = (await service.call('GET', '/v1/capture/tickets/messages', token)).body;
    expect(items).toMatchObject([{ author: 'applicant', text: '', picture: 'image/png' }]);
    const own = await service.app.inject({
      url: `/v1/capture/tickets/pictures/${shown.body.id}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(own.rawPayload.equals(PNG)).toBe(true);
    expect(own.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    const seen = await staff(agent, 'GET', `/v1/tickets/${ticketId}/pictures/${shown.body.id}`);
    expect(seen.status).toBe(200);
    const looks = await service.context.db
      .selectFrom('audit')
      .select('actor')
      .where('subject', '=', id)
      .where('action', '=', 'media.viewed')
      .execute();
    expect(looks.map(({ actor }) => actor)).toEqual([agent.id]);

    const other = await asks('other');
    expect((await service.call('GET', `/v1/capture/tickets/pictures/${shown.body.id}`, other.token)).status).toBe(404);
    expect((await staff(agent, 'GET', `/v1/tickets/${other.ticketId}/pictures/${shown.body.id}`)).status).toBe(404);

    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    expect(await bytesOf(id)).toEqual([]);
  });

  it('is a picture, not large, and in an open request', async () => {
    const { token, ticketId, id } = await asks('hostile');
    expect((await show(token, NO_PICTURE)).body.code).toBe('ticket.no_picture');
    expect((await show(token, NO_PICTURE, 'image/svg+xml')).body.code).toBe('request.media_type');
    expect((await show(token, Buffer.concat([PNG, Buffer.alloc(4 * 1024 * 1024)]))).body.code).toBe('request.too_large');
    await service.call('POST', `/v1/tickets/${ticketId}/close`, key);
    expect((await show(token, PNG)).body.code).toBe('ticket.closed');
    // what was refused lies nowhere
    expect(await bytesOf(id)).toEqual([]);
  });
});

describe('who answers', () => {
  const heldBy = async (ticketId: string) => (await service.call('GET', `/v1/tickets/${ticketId}`, key)).body.held_by?.id ?? null;

  it('is who wrote first, until it is taken over; two who take it at once: one has it, the other is told who', async () => {
    const { ticketId } = await asks('held');
    await staff(agent, 'POST', `/v1/tickets/${ticketId}/messages`, { text: 'Hello.' });
    expect(await heldBy(ticketId)).toBe(agent.id);
    const refused = await staff(colleague, 'POST', `/v1/tickets/${ticketId}/take`, {});
    expect(refused.body).toMatchObject({ code: 'ticket.held', by: 'Staff Person' });
    await staff(colleague, 'POST', `/v1/tickets/${ticketId}/take`, { how: 'over' });
    expect(await heldBy(ticketId)).toBe(colleague.id);
    const raced = (await asks('raced')).ticketId;
    const answers = await Promise.all([agent, colleague].map((one) => staff(one, 'POST', `/v1/tickets/${raced}/take`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is handed to a colleague with a word that the applicant never reads, or back to whoever is free', async () => {
    const { token, ticketId, accountId } = await asks('handed');
    const { items: agents } = (await staff(agent, 'GET', '/v1/support/agents')).body;
    expect(agents.map(({ id }: { id: string }) => id).sort()).toEqual([agent.id, colleague.id].sort());
    const word = 'She cannot hear; write, do not call.';
    await staff(agent, 'POST', `/v1/tickets/${ticketId}/take`, {});
    const handed = await staff(agent, 'POST', `/v1/tickets/${ticketId}/hand-over`, { to: colleague.id, note: word });
    expect(handed.status).toBe(200);
    expect(await heldBy(ticketId)).toBe(colleague.id);
    const { items } = (await staff(colleague, 'GET', `/v1/tickets/${ticketId}/messages`)).body;
    expect(items).toMatchObject([{ author: 'note', text: word, by: 'Staff Person' }]);
    expect((await service.call('GET', '/v1/capture/tickets/messages', token)).body.items).toEqual([]);
    // it is about the person, so it is theirs to read on request
    expect((await service.call('GET', `/v1/accounts/${accountId}/export`, key)).text).toContain(word);
    await staff(colleague, 'POST', `/v1/tickets/${ticketId}/hand-over`, { to: null });
    expect(await heldBy(ticketId)).toBeNull();
    const nobody = await staff(agent, 'POST', `/v1/tickets/${ticketId}/hand-over`, { to: `stf_${'0'.repeat(26)}` });
    expect(nobody.body.code).toBe('ticket.no_agent');
  });
});

describe('from the page of their account', () => {
  it('a person reads and writes the same conversation, hears of each answer, and says once, after its end, how it was', async () => {
    const { id, token, ticketId, accountId } = await asks('account-side');
    const page = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.token as string;
    const tell = (path: string, body: object) => service.call('POST', `/v1/account/tickets/${path}`, page, body);
    await service.call('POST', '/v1/capture/tickets/messages', token, { text: 'From the page where I film.' });
    await tell('messages', { text: 'And from my account.' });
    await staff(agent, 'POST', `/v1/tickets/${ticketId}/messages`, { text: 'Read both.' });
    const { ticket, items } = (await service.call('GET', '/v1/account/tickets/messages', page)).body;
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['From the page where I film.', 'And from my account.', 'Read both.']);
    expect(ticket).toMatchObject({ id: ticketId, state: 'open', satisfaction: null });
    expect((await tell('satisfaction', { score: 4 })).body.code).toBe('ticket.not_to_rate');
    await service.call('POST', `/v1/tickets/${ticketId}/close`, key);
    expect((await tell('satisfaction', { score: 6 })).body.code).toBe('request.invalid');
    expect((await tell('satisfaction', { score: 4 })).status).toBe(200);
    expect((await service.call('POST', '/v1/capture/tickets/satisfaction', token, { score: 1 })).body.code).toBe('ticket.not_to_rate');
    expect((await service.call('GET', `/v1/tickets/${ticketId}`, key)).body.satisfaction).toBe(4);
    const other = (await service.call('POST', `/v1/accounts/${(await openCase(service, key, 'no-ticket')).accountId}/page-tokens`, key))
      .body;
    expect((await service.call('GET', '/v1/account/tickets/messages', other.token)).body).toEqual({ ticket: null, items: [] });
    expect(id).toMatch(/^ver_/);
  });
});
