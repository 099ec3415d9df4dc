import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

const STEPS = ['document_front', 'document_back', 'face'] as const;
const REASON = 'Her lamp mirrored in the card, she says';
const test = { 'mien-mode': 'test' };

let service: TestService;
let key: string;
let agent: Member;
let colleague: Member;
let reviewer: Member;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  agent = await memberWith(service, admin, 'agent');
  colleague = await memberWith(service, admin, 'agent', 'colleague@operator.example');
  reviewer = await memberWith(service, admin, 'reviewer');
});
afterAll(() => service.close());

const staff = (who: Member, method: 'GET' | 'POST', path: string, body?: unknown) => who.client.call(method, path, body, test);
const reopen = (ticket: string, step: string, who = agent, reason = REASON) =>
  staff(who, 'POST', `/v1/tickets/${ticket}/steps/${step}/reopen`, { reason });
const extend = (ticket: string, steps: string[] = [], who = agent) =>
  staff(who, 'POST', `/v1/tickets/${ticket}/attempts`, { reason: REASON, steps });
const view = async (token: string) => (await service.call('GET', '/v1/capture', token)).body;
const triesOf = (seen: { steps: { step: string; state: string; try: number; reopened: boolean }[] }) =>
  seen.steps.map(({ step, state, try: nth, reopened }) => [step, state, nth, reopened]);

/** Somebody who filmed these steps, and then asked for a person. */
async function asks(name: string, filmed: readonly (typeof STEPS)[number][] = ['document_front']) {
  const open = await openCase(service, key, name);
  await consent(service, open.token);
  for (const step of filmed) await filmStep(service, open.id, open.token, step);
  return { ...open, ticket: await ask(open.token) };
}
const ask = async (token: string): Promise<string> =>
  (await service.call('POST', '/v1/capture/tickets', token, { topic: 'document' })).body.id;

/** Fails in the same way until the attempts of the policy are used up, and is with a reviewer then. */
async function usesUp(name: string) {
  const open = await openCase(service, key, name);
  await consent(service, open.token);
  for (let round = 0; round < 20; round += 1) {
    const { state, steps } = await view(open.token);
    if (state === 'in_review') return { ...open, ticket: await ask(open.token) };
    for (const { step, state: stands } of steps) if (stands === 'pending') await filmStep(service, open.id, open.token, step);
    await service.work();
  }
  throw new Error('never used up');
}
const audited = (subject: string, action: string) =>
  service.context.db
    .selectFrom('audit')
    .select(['actor', 'detail'])
    .where('subject', '=', subject)
    .where('action', '=', action as 'ticket.step_reopened')
    .execute();

describe('a step that support opens again', () => {
  it('is the only one that is filmed again, costs nothing, and is kept with who did it and why', async () => {
    const { id, token, ticket } = await asks('reopened.approved', ['document_front', 'document_back']);
    const before = await view(token);
    expect((await reopen(ticket, 'document_front')).status).toBe(200);
    const after = await view(token);
    expect(triesOf(after)).toEqual([
      ['document_front', 'pending', 2, true],
      ['document_back', 'done', 1, false],
      ['face', 'pending', 1, false],
    ]);
    expect(after.attempts).toEqual(before.attempts);
    expect(after.state).toBe('capturing');
    await filmStep(service, id, token, 'document_front');
    expect(triesOf(await view(token))[0]).toEqual(['document_front', 'done', 2, false]);
    const [entry] = await audited(ticket, 'ticket.step_reopened');
    expect(entry?.actor).toBe(agent.id);
    expect(JSON.parse(String(entry?.detail))).toMatchObject({ verification: id, step: 'document_front' });
    const { grants } = (await staff(agent, 'GET', `/v1/tickets/${ticket}/aid`)).body;
    expect(grants).toMatchObject([{ kind: 'step', steps: ['document_front'], by: 'Staff Person', reason: REASON }]);
    expect(JSON.stringify(await service.context.db.selectFrom('ticket_grants').selectAll().execute())).not.toContain('lamp');
    expect(JSON.stringify(await service.context.db.selectFrom('audit').selectAll().execute())).not.toContain('lamp');
  });

  it('is filmed beside what a verdict asks for', async () => {
    const { token, ticket } = await asks('beside-face.blurred', STEPS);
    await service.work();
    expect((await view(token)).state).toBe('retry_required');
    expect((await reopen(ticket, 'document_back')).status).toBe(200);
    const after = await view(token);
    expect(after.state).toBe('capturing');
    expect(triesOf(after).filter(([, state]) => state === 'pending')).toEqual([
      ['document_back', 'pending', 2, true],
      ['face', 'pending', 2, false],
    ]);
  });

  it('ends the dead end of a step that was begun again too often', async () => {
    const { id, token, ticket } = await asks('stuck.approved');
    await service.context.db.updateTable('verifications').set({ free_restarts: 99 }).where('id', '=', id).execute();
    const redo = () => service.call('POST', '/v1/capture/steps/document_front/retry', token, { cause: 'technical' });
    expect((await redo()).body.code).toBe('step.restarts_used_up');
    await reopen(ticket, 'document_front');
    await filmStep(service, id, token, 'document_front');
    expect((await redo()).status).toBe(200);
  });

  it('needs a reason, a filmed step, an open verification, and has a bound', async () => {
    const { id, token, ticket } = await asks('bound.approved', ['document_front', 'document_back']);
    expect((await reopen(ticket, 'document_front', agent, '  ')).body.code).toBe('request.invalid');
    expect((await reopen(ticket, 'face')).body.code).toBe('ticket.step_not_filmed');
    for (const step of ['document_front', 'document_back', 'document_front']) {
      expect((await reopen(ticket, step)).status).toBe(200);
      await filmStep(service, id, token, step as 'document_front');
    }
    expect((await reopen(ticket, 'document_back')).body.code).toBe('ticket.granted_enough');
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    expect((await reopen(ticket, 'document_back')).body.code).toBe('verification.state');
  });

  it('is opened by who answers the request and by nobody past them; what was granted ends with the person', async () => {
    const { ticket, accountId } = await asks('mine.approved');
    expect((await reopen(ticket, 'document_front', reviewer)).status).toBe(403);
    await reopen(ticket, 'document_front');
    expect((await staff(agent, 'GET', `/v1/tickets/${ticket}`)).body.held_by).toMatchObject({ id: agent.id });
    expect((await reopen(ticket, 'document_front', colleague)).body).toMatchObject({ code: 'ticket.held', by: 'Staff Person' });
    expect((await extend(ticket, [], colleague)).body.code).toBe('ticket.held');
    expect((await service.call('POST', `/v1/tickets/${ticket}/attempts`, key, { reason: REASON })).status).toBe(403);
    const exported = (await service.call('GET', `/v1/accounts/${accountId}/export`, key)).body;
    expect(exported.verifications[0].tickets[0].grants).toMatchObject([{ kind: 'step', reason: REASON }]);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect(await service.context.db.selectFrom('ticket_grants').select('id').where('ticket_id', '=', ticket).execute()).toEqual([]);
  });
});

describe('one more attempt', () => {
  it('brings back who used up theirs over a blurred face: the face alone is filmed, and the case is closed', async () => {
    const { id, token, ticket } = await usesUp('again-face.blurred');
    const before = await view(token);
    expect(before.attempts.left).toBe(0);
    const given = await extend(ticket);
    expect(given.text).toBe('{"done":true}');
    const after = await view(token);
    expect(after.state).toBe('capturing');
    expect(after.attempts).toMatchObject({ left: 1, max: before.attempts.max + 1 });
    expect(triesOf(after).filter(([, state]) => state === 'pending')).toMatchObject([['face', 'pending', expect.any(Number), true]]);
    const cases = await service.context.db.selectFrom('cases').select('closed_at').where('verification_id', '=', id).execute();
    expect(cases.every(({ closed_at: at }) => at !== null)).toBe(true);
    const told = await service.context.db.selectFrom('events').select(['type', 'data']).where('verification_id', '=', id).execute();
    expect(told.at(-1)).toMatchObject({ type: 'verification.retry_required', data: { steps: ['face'], state: 'capturing' } });
    expect(await audited(ticket, 'ticket.attempt_given')).toHaveLength(1);
    // it fails as before, and hands over as before
    await filmStep(service, id, token, 'face');
    await service.work();
    expect(await view(token)).toMatchObject({ state: 'in_review', attempts: { left: 0 } });
    expect((await extend(ticket)).body.code).toBe('ticket.granted_enough');
  });

  it('is given once a request and twice a verification', async () => {
    const { token, ticket } = await asks('twice.approved');
    const { left } = (await view(token)).attempts;
    expect((await extend(ticket)).status).toBe(200);
    expect((await view(token)).attempts.left).toBe(left + 1);
    expect((await extend(ticket)).body.code).toBe('ticket.granted_enough');
    for (const expected of [200, 409]) {
      await staff(agent, 'POST', `/v1/tickets/${await ask(token)}/close`, {});
      const next = await ask(token);
      expect((await extend(next)).status).toBe(expected);
    }
  });

  it('takes nothing from a reviewer: not what is theirs to judge, and not a case in their hands', async () => {
    const tampered = await asks('theirs-document.tampered', STEPS);
    await service.work();
    expect((await view(tampered.token)).state).toBe('in_review');
    expect((await extend(tampered.ticket)).body.code).toBe('ticket.not_to_extend');
    const { id, ticket } = await usesUp('held-face.blurred');
    const row = await service.context.db
      .selectFrom('cases')
      .select('id')
      .where('verification_id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow();
    await staff(reviewer, 'POST', `/v1/review/cases/${row.id}/claim`);
    expect((await extend(ticket)).body.code).toBe('ticket.not_to_extend');
    await staff(reviewer, 'POST', `/v1/review/cases/${row.id}/release`);
    expect((await extend(ticket, ['document_front'])).status).toBe(200);
  });
});

describe('a check of the device that support asks for', () => {
  const device = { browser: 'Chrome', system: 'Android', device: 'phone', network: 'cellular' };
  const rows = [
    { probe: 'camera', state: 'blocked', code: 'device.camera_denied' },
    { probe: 'network', state: 'ok', code: null },
  ];
  const answer = (token: string, check: string, body: object = { rows, device }) =>
    service.call('POST', `/v1/capture/tickets/device-checks/${check}`, token, body);

  it('comes as a message, and what was found comes back on the request, once', async () => {
    const { token, ticket } = await asks('checked.approved');
    const { id: check } = (await staff(agent, 'POST', `/v1/tickets/${ticket}/device-checks`)).body;
    expect((await staff(agent, 'POST', `/v1/tickets/${ticket}/device-checks`)).body.id).toBe(check);
    const said = (await service.call('GET', '/v1/capture/tickets/messages', token)).body.items;
    expect(said).toMatchObject([{ author: 'staff', device_check: { id: check, state: 'asked' } }]);
    expect((await answer(token, check)).status).toBe(200);
    expect((await answer(token, check)).body.code).toBe('ticket.check_over');
    const { device_checks: checks } = (await staff(agent, 'GET', `/v1/tickets/${ticket}/aid`)).body;
    expect(checks).toMatchObject([{ id: check, rows, device }]);
    expect((await service.call('GET', '/v1/capture/tickets/messages', token)).body.items[0].device_check.state).toBe('answered');
    expect(await audited(ticket, 'ticket.device_check_answered')).toHaveLength(1);
  });

  it('takes words of its lists alone, from the person who was asked alone, while the request is open', async () => {
    const { token, ticket } = await asks('strict.approved');
    const { id: check } = (await staff(agent, 'POST', `/v1/tickets/${ticket}/device-checks`)).body;
    expect((await answer(token, check, { rows: [{ probe: 'Ada', state: 'ok', code: null }], device })).body.code).toBe('request.invalid');
    const other = await openCase(service, key, 'another.approved');
    expect((await answer(other.token, check)).body.code).toBe('resource.not_found');
    await staff(agent, 'POST', `/v1/tickets/${ticket}/close`, {});
    expect((await answer(token, check)).body.code).toBe('ticket.check_over');
    expect((await staff(agent, 'POST', `/v1/tickets/${ticket}/device-checks`)).body.code).toBe('ticket.closed');
  });
});
