import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { ask, attended, callStaff, inCall, passAll, test } from './people.ts';

let service: TestService;
let key: string;
let ann: Member;
let rita: Member;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  ({ ann, rita } = await callStaff(service));
});
afterAll(() => service.close());

const end = (callId: string, body: object) => ask(ann, 'POST', `/${callId}/end`, body);
const view = async (id: string) => (await service.call('GET', `/v1/verifications/${id}`, key)).body;
const levelOf = async (accountId: string) => (await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body;
const caseOf = (id: string) =>
  service.context.db.selectFrom('cases').selectAll().where('verification_id', '=', id).executeTakeFirstOrThrow();
const review = (path: string, body?: object) => rita.client.call('POST', `/v1/review/cases/${path}`, body, test);
const audited = async (subject: string) =>
  (await service.context.db.selectFrom('audit').select('action').where('subject', '=', subject).orderBy('seq').execute()).map(
    ({ action }) => action,
  );

describe('a decision in a call', () => {
  it('to approve waits for a second person, and then gives what software would have given', async () => {
    const { id, accountId, token, callId } = await inCall(service, key, ann, 'approve');
    await passAll(service, ann, callId, token);
    expect((await end(callId, { outcome: 'approve' })).body).toMatchObject({ state: 'ended', end: { reason: 'decided' } });
    service.pass(60_000);
    await service.work();
    expect((await view(id)).state).toBe('in_review');
    // the policy asks for no second look; a call always does
    const { id: caseId } = await caseOf(id);
    expect((await review(`${caseId}/claim`)).body.decision).toMatchObject({ state: 'proposed', outcome: 'approved' });
    await review(`${caseId}/decision`, { outcome: 'approved' });
    service.pass(11_000);
    await service.work();
    expect(await view(id)).toMatchObject({ state: 'approved', verdict: { outcome: 'approved', stage: 'review', assurance: 'attended' } });
    const { grants } = (
      await service.context.db.selectFrom('policies').select('body').where('key', '=', 'worldwide').executeTakeFirstOrThrow()
    ).body.access;
    expect((await levelOf(accountId)).level).toBe(grants.withLiveness);
    expect(grants.withLiveness).not.toBe(grants.withoutLiveness);
  });

  it('to decline needs its reasons, and a second person too', async () => {
    const { id, callId } = await inCall(service, key, ann, 'decline');
    expect((await end(callId, { outcome: 'decline' })).body.code).toBe('request.invalid');
    expect((await end(callId, { outcome: 'decline', reasons: ['document.expired'] })).status).toBe(200);
    service.pass(60_000);
    await service.work();
    expect((await view(id)).state).toBe('in_review');
    const { id: caseId } = await caseOf(id);
    await review(`${caseId}/claim`);
    await review(`${caseId}/decision`, { outcome: 'declined', reasons: ['document.expired'] });
    service.pass(11_000);
    await service.work();
    expect((await view(id)).state).toBe('declined');
  });

  it('to approve is not taken while a step is open or failed', async () => {
    const { token, callId } = await inCall(service, key, ann, 'open-steps');
    expect((await end(callId, { outcome: 'approve' })).body.code).toBe('call.steps_open');
    await passAll(service, ann, callId, token);
    await ask(ann, 'POST', `/${callId}/steps/digits`, { state: 'failed' });
    expect((await end(callId, { outcome: 'approve' })).body.code).toBe('call.steps_open');
    expect((await end(callId, { outcome: 'abort', reason: 'sound' })).body).toMatchObject({ state: 'ended', end: { reason: 'sound' } });
  });

  it('holds the case for the agent while the call goes on, so that nobody decides beside them', async () => {
    const { id, callId } = await inCall(service, key, ann, 'holds-case');
    const { id: caseId } = await caseOf(id);
    expect((await review(`${caseId}/claim`)).body).toMatchObject({ code: 'case.held' });
    await end(callId, { outcome: 'later' });
    service.pass(61_000);
    expect((await review(`${caseId}/claim`)).status).toBe(200);
  });
});

describe('a call that cannot be done', () => {
  it.each(['light', 'picture', 'sound', 'line'])('for %s costs no attempt, and another can be asked for', async (reason) => {
    const { id, token, callId } = await inCall(service, key, ann, `abort-${reason}`);
    expect((await end(callId, { outcome: 'abort', reason })).body.end).toEqual({ reason });
    expect((await service.call('GET', '/v1/capture/call', token)).body.call.end).toEqual({ reason });
    expect(await view(id)).toMatchObject({ state: 'in_review', attempts: { counted: 0 } });
    expect((await service.call('POST', '/v1/capture/call', token)).body.state).toBe('waiting');
    await service.call('POST', '/v1/capture/call/leave', token);
  });
});

describe('the code', () => {
  it('is shown to the applicant alone, compared by the service, and gone after three wrong ones', async () => {
    const { token, callId } = await inCall(service, key, ann, 'code');
    expect((await ask(ann, 'POST', `/${callId}/steps/code`, { state: 'passed', code: '000000' })).body.code).toBe('call.code');
    const made = await ask(ann, 'POST', `/${callId}/code`);
    const { code } = (await service.call('GET', '/v1/capture/call', token)).body.call;
    expect(code).toMatch(/^\d{6}$/);
    expect(made.text).not.toContain(code);
    expect((await ask(ann, 'GET', `/${callId}`)).text).not.toContain(code);
    const wrong = code === '123456' ? '654321' : '123456';
    const say = (said: string) => ask(ann, 'POST', `/${callId}/steps/code`, { state: 'passed', code: said });
    expect((await say(wrong)).body).toMatchObject({ code: 'call.code', tries_left: 2 });
    expect((await say(code)).body.steps).toContainEqual({ kind: 'code', state: 'passed' });
    await ask(ann, 'POST', `/${callId}/code`);
    for (const left of [2, 1, 0]) expect((await say('999999')).body).toMatchObject({ code: 'call.code', tries_left: left });
    expect((await service.call('GET', '/v1/capture/call', token)).body.call.code).toBeNull();
    await ask(ann, 'POST', `/${callId}/code`);
    service.pass(5 * 60_000 + 1000);
    expect((await service.call('GET', '/v1/capture/call', token)).body.call.code).toBeNull();
    await service.call('POST', '/v1/capture/call/leave', token);
  });
});

describe('what a call leaves', () => {
  it('is a trail of who did what, without a word of the person', async () => {
    const { token, callId } = await inCall(service, key, ann, 'trail');
    await passAll(service, ann, callId, token);
    await end(callId, { outcome: 'approve' });
    const actions = await audited(callId);
    expect(actions[0]).toBe('call.requested');
    expect(actions).toContain('call.taken');
    expect(actions).toContain('call.code_made');
    expect(actions.at(-1)).toBe('call.ended');
    expect(actions.filter((action) => action === 'call.step_marked').length).toBeGreaterThan(4);
  });

  it('is in the person’s export without the names of the staff, and ends with their erasure', async () => {
    const { accountId, callId } = await inCall(service, key, ann, 'erased');
    await end(callId, { outcome: 'later' });
    const exported = (await service.call('GET', `/v1/accounts/${accountId}/export`, key)).body;
    expect(exported.verifications[0].calls).toMatchObject([{ id: callId, end_reason: 'later' }]);
    expect(JSON.stringify(exported)).not.toContain(ann.id);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect((await ask(ann, 'GET', `/${callId}`)).body.code).toBe('resource.not_found');
  });

  it('of somebody erased in the middle of it is nothing', async () => {
    const { accountId, token, callId } = await inCall(service, key, ann, 'erased-while');
    await service.call('POST', '/v1/capture/call/signals', token, { kind: 'candidates', body: {} });
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect((await ask(ann, 'GET', `/${callId}`)).status).toBe(404);
    expect((await end(callId, { outcome: 'later' })).status).toBe(404);
  });

  it('of an applicant whose case a colleague decided meanwhile decides nothing more', async () => {
    const { id } = await attended(service, key, 'decided-elsewhere');
    const { id: caseId } = await caseOf(id);
    await review(`${caseId}/claim`);
    await review(`${caseId}/decision`, { outcome: 'approved' });
    service.pass(11_000);
    await service.work();
    // a person's verdict alone, without a call, gives what it gave before
    expect(await view(id)).toMatchObject({ state: 'approved', verdict: { assurance: 'none' } });
  });
});
