import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const STEPS = ['document_front', 'document_back', 'face'] as const;
const ask = (token: string, body: object) => service.call('POST', '/v1/capture/tickets', token, body);

describe('an applicant who asks for a person', () => {
  it('brings what was found along, so that nobody asks twice', async () => {
    const { id, token, accountId } = await openCase(service, key, 'help-face.blurred');
    await consent(service, token);
    for (const step of STEPS) await filmStep(service, id, token, step);
    await service.work();
    const asked = await ask(token, { topic: 'face', step: 'face', message: 'my camera is old, Ada' });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ verification_id: id, account_id: accountId, state: 'open', topic: 'face', step: 'face' });
    expect(asked.body.findings.map((one: { code: string }) => one.code)).toEqual(['face.blurred']);
    const read = await service.call('GET', `/v1/tickets/${asked.body.id}`, key);
    expect(read.body.message).toBe('my camera is old, Ada');
    expect(JSON.stringify(await service.database.db.selectFrom('tickets').selectAll().execute())).not.toContain('my camera');
  });

  it('asks once while nobody has answered', async () => {
    const { token } = await openCase(service, key, 'twice.approved');
    const first = await ask(token, { topic: 'other' });
    const second = await ask(token, { topic: 'device', message: 'again' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    await service.call('POST', `/v1/tickets/${first.body.id}/close`, key);
    expect((await service.call('POST', `/v1/tickets/${first.body.id}/close`, key)).status).toBe(200);
    expect((await ask(token, { topic: 'device' })).body.id).not.toBe(first.body.id);
    const events = await service.database.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('type', 'in', ['ticket.opened', 'ticket.closed'])
      .execute();
    const own = events.filter((event) => event.data['ticket_id'] === first.body.id);
    expect(own.map((event) => [event.type, event.data['state']])).toEqual([
      ['ticket.opened', 'open'],
      ['ticket.closed', 'closed'],
    ]);
  });

  it('learns nothing exact of what is told in general', async () => {
    const { id, token } = await openCase(service, key, 'sly-attack.screen_replay');
    await consent(service, token);
    for (const step of STEPS) await filmStep(service, id, token, step);
    await service.work();
    const asked = await ask(token, { topic: 'other' });
    expect(asked.text).not.toContain('screen_replay');
    expect(asked.body.findings).toHaveLength(1);
  });

  it('by choosing the other way may call one at once, without a request for help', async () => {
    const { token, id } = await openCase(service, key, 'person.approved');
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'attended', answer: 'given', text_version: '1' });
    const { items } = (await service.call('GET', '/v1/tickets?state=open', key)).body;
    expect(items.find((one: { verification_id: string }) => one.verification_id === id)).toBeUndefined();
    expect((await service.call('GET', '/v1/capture', token)).body.call).toBeNull();
    const call = await service.call('POST', '/v1/capture/call', token);
    expect(call.body).toMatchObject({ state: 'waiting', place: 1 });
    expect((await service.call('GET', '/v1/capture', token)).body.call).toEqual({ id: call.body.id, state: 'waiting' });
  });
});

describe('the list of tickets', () => {
  it('is read page by page, by state and without, each by an index', async () => {
    const seen = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await service.call('GET', `/v1/tickets?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`, key);
      const page: { items: { id: string }[]; next_cursor: string | null } = body;
      for (const one of page.items) seen.add(one.id);
      cursor = page.next_cursor;
    }
    const { count } = await service.database.db
      .selectFrom('tickets')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(seen.size).toBe(Number(count));
    const live = await service.key('live');
    expect((await service.call('GET', '/v1/tickets', live)).body.items).toEqual([]);
    const indexes = await sql<{ name: string }>`select indexname as name from pg_indexes where tablename = 'tickets'`.execute(
      service.database.db,
    );
    expect(indexes.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['tickets_by_mode', 'tickets_by_state']));
  });
});
