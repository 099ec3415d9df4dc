import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';
import { ask, attended, callStaff, inCall } from './people.ts';

let service: TestService;
let key: string;
let ann: Member;
let bob: Member;
let rita: Member;
beforeAll(async () => {
  service = await openTestService({ MIEN_CAPTURE_TOKEN_MINUTES: '60' });
  key = await service.key('test');
  ({ ann, bob, rita } = await callStaff(service));
});
afterAll(() => service.close());

const call = (token: string, body?: object) => service.call('POST', '/v1/capture/call', token, body);
const read = async (token: string) => (await service.call('GET', '/v1/capture/call', token)).body.call;
const minutes = (count: number) => new Date(service.context.now().getTime() + count * 60_000).toISOString();
const events = async (id: string) =>
  (await service.context.db.selectFrom('events').select(['type', 'data']).where('verification_id', '=', id).orderBy('id').execute()).filter(
    ({ type }) => type.startsWith('call.'),
  );

describe('an applicant', () => {
  it('who wants a person gets a place in line, and asking twice gives the same call', async () => {
    const first = await attended(service, key, 'line-1');
    const second = await attended(service, key, 'line-2');
    expect(await read(first.token)).toBeNull();
    const one = await call(first.token);
    expect(one.status).toBe(201);
    expect(one.body).toMatchObject({ state: 'waiting', place: 1, expected_seconds: null, code: null, ice: null, end: null, at: null });
    expect(one.body.steps.map(({ state }: { state: string }) => state)).not.toContain('passed');
    expect((await call(second.token)).body.place).toBe(2);
    // the staff's list says the same of all of them at once
    const places = (await ask(ann, 'GET', '')).body.items.map(({ place }: { place: number | null }) => place);
    expect(places).toEqual([1, 2]);
    expect((await call(first.token)).body.id).toBe(one.body.id);
    expect((await service.call('POST', '/v1/capture/call/leave', first.token)).status).toBe(200);
    expect((await read(second.token)).place).toBe(1);
    expect(await read(first.token)).toMatchObject({ state: 'cancelled', end: { reason: 'left' }, place: null });
    await service.call('POST', '/v1/capture/call/leave', second.token);
    expect((await service.call('POST', '/v1/capture/call/leave', second.token)).body.code).toBe('call.none');
  });

  it('on the automatic way is offered no call', async () => {
    const { token } = await openCase(service, key, 'automatic');
    expect((await call(token)).body.code).toBe('call.not_offered');
  });

  it('can agree a time, comes to it, and keeps the place of the time that was agreed', async () => {
    const { id, token } = await attended(service, key, 'agreed');
    expect((await call(token, { at: minutes(2) })).body.code).toBe('call.time');
    expect((await call(token, { at: minutes(60 * 24 * 30) })).body.code).toBe('call.time');
    const agreed = await call(token, { at: minutes(30) });
    expect(agreed.body).toMatchObject({ state: 'scheduled', place: null });
    // too early: it stays what was agreed
    expect((await call(token)).body.state).toBe('scheduled');
    expect((await ask(ann, 'POST', `/${agreed.body.id}/take`)).body.code).toBe('call.state');
    service.pass(25 * 60_000);
    expect((await call(token)).body).toMatchObject({ id: agreed.body.id, state: 'waiting', place: 1 });
    expect((await ask(ann, 'POST', `/${agreed.body.id}/take`)).status).toBe(200);
    await ask(ann, 'POST', `/${agreed.body.id}/end`, { outcome: 'later' });
    expect(await events(id)).toMatchObject([
      { type: 'call.scheduled', data: { call_id: agreed.body.id } },
      { type: 'call.ended', data: { call_id: agreed.body.id, state: 'ended', reason: 'later' } },
    ]);
  });

  it('who does not come in time has missed it, and can ask for the next', async () => {
    const { id, token: early } = await attended(service, key, 'missed');
    await call(early, { at: minutes(30) });
    service.pass(46 * 60_000);
    const { token } = (await service.call('POST', `/v1/verifications/${id}/tokens`, key)).body;
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'expire', {}));
    await service.work();
    expect(await read(token)).toMatchObject({ state: 'missed', end: { reason: 'missed' } });
    expect((await call(token)).body.state).toBe('waiting');
    // and whose page is silent for too long does not keep others waiting
    service.pass(16 * 60_000);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'expire', {}));
    await service.work();
    expect(await read(token)).toMatchObject({ state: 'cancelled', end: { reason: 'gone' } });
  });

  it('is told how long one waits once enough were taken to say', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { token } = await attended(service, key, `waits-${n}`);
      const { id } = (await call(token)).body;
      service.pass(40_000);
      expect((await ask(ann, 'POST', `/${id}/take`)).status).toBe(200);
      await ask(ann, 'POST', `/${id}/end`, { outcome: 'helped' });
    }
    const { token } = await attended(service, key, 'waits-now');
    expect((await call(token)).body.expected_seconds).toBeGreaterThanOrEqual(40);
    await service.call('POST', '/v1/capture/call/leave', token);
  });

  it('whose verification ended meanwhile waits no longer', async () => {
    const { id, token } = await attended(service, key, 'stopped');
    await call(token);
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'expire', {}));
    await service.work();
    expect(await read(token)).toMatchObject({ state: 'cancelled', end: { reason: 'closed' } });
  });
});

describe('support', () => {
  it('asks an applicant who needs help to a call, who comes or does not', async () => {
    const { token } = await openCase(service, key, 'invited');
    const { id: ticketId } = (await service.call('POST', '/v1/capture/tickets', token, { topic: 'device' })).body;
    const invite = (who: Member) => who.client.call('POST', `/v1/tickets/${ticketId}/call`, {}, { 'mien-mode': 'test' });
    expect((await invite(rita)).body.code).toBe('access.role');
    const invited = await invite(ann);
    expect(invited.body).toMatchObject({ state: 'scheduled', invited: true, ticket_id: ticketId, here: false });
    expect((await invite(bob)).body.id).toBe(invited.body.id);
    expect(await read(token)).toMatchObject({ state: 'scheduled', invited: true });
    expect((await call(token)).body).toMatchObject({ id: invited.body.id, state: 'waiting' });
    expect((await ask(ann, 'POST', `/${invited.body.id}/take`)).status).toBe(200);
    expect((await ask(ann, 'POST', `/${invited.body.id}/end`, { outcome: 'approve' })).body.code).toBe('call.steps_open');
    expect((await ask(ann, 'POST', `/${invited.body.id}/end`, { outcome: 'decline', reasons: ['document.expired'] })).body.code).toBe(
      'call.no_case',
    );
    expect((await ask(ann, 'POST', `/${invited.body.id}/end`, { outcome: 'helped' })).status).toBe(200);
    await service.call('POST', `/v1/tickets/${ticketId}/close`, key);
    expect((await invite(ann)).body.code).toBe('ticket.closed');
  });

  it('sees who waits, longest first, and nothing personal', async () => {
    const one = await attended(service, key, 'queue-1');
    const two = await attended(service, key, 'queue-2');
    for (const { token } of [one, two]) await call(token);
    const { body, text } = await ask(bob, 'GET', '');
    expect(body.items.map((row: { verification_id: string }) => row.verification_id)).toEqual([one.id, two.id]);
    expect(body.items[0]).toMatchObject({ place: 1, here: true, route: 'attended', language: expect.any(String), agent: null });
    expect(text).not.toContain('Ada');
    expect((await ask(bob, 'GET', '?state=active')).body.items).toEqual([]);
    expect((await ask(rita, 'GET', `?verification_id=${one.id}`)).body.items).toHaveLength(1);
    // of live mode it is nothing
    expect((await bob.client.call('GET', '/v1/calls')).body.items).toEqual([]);
    for (const { token } of [one, two]) await service.call('POST', '/v1/capture/call/leave', token);
  });
});

describe('a call', () => {
  it('is one agent’s: of four who take it at once one has it, and the other is told who', async () => {
    const { token } = await attended(service, key, 'race');
    const { id } = (await call(token)).body;
    const answers = await Promise.all([ann, bob, ann, bob].map((who) => ask(who, 'POST', `/${id}/take`)));
    const holders = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.agent.name));
    expect(holders.size).toBe(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(2);
    for (const { body, text } of refused) {
      expect(body).toMatchObject({ code: 'call.taken', holder: 'Staff Person' });
      expect(text).not.toContain('@');
    }
    await service.call('POST', '/v1/capture/call/leave', token);
    expect(await read(token)).toMatchObject({ state: 'ended', end: { reason: 'left' } });
  });

  it('whose agent is lost waits again with the place it had, and another takes it', async () => {
    const { token, callId } = await inCall(service, key, ann, 'lost');
    const later = await attended(service, key, 'lost-later');
    await call(later.token);
    service.pass(61_000);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'expire', {}));
    await service.work();
    expect(await read(token)).toMatchObject({ state: 'waiting', place: 1, ice: null });
    expect((await ask(ann, 'POST', `/${callId}/code`)).body.code).toBe('call.state');
    expect((await ask(bob, 'POST', `/${callId}/take`)).body).toMatchObject({ state: 'active', agent: { who: 'you' } });
    expect((await ask(ann, 'POST', `/${callId}/code`)).body.code).toBe('call.not_held');
    for (const one of [token, later.token]) await service.call('POST', '/v1/capture/call/leave', one);
  });

  it('is for agents to take, for reviewers to read, and for nobody else', async () => {
    const { token, callId } = await inCall(service, key, ann, 'roles');
    expect((await ask(rita, 'GET', `/${callId}`)).status).toBe(200);
    expect((await ask(rita, 'POST', `/${callId}/take`)).body.code).toBe('access.role');
    expect((await service.call('GET', `/v1/calls/${callId}`, key)).status).toBe(401);
    await service.call('POST', '/v1/capture/call/leave', token);
  });
});
