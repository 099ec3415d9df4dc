import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainReapplication } from '../../src/view/explain-reapplication.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 86_400_000;
const simulate = async (id: string) => {
  await service.call('POST', `/v1/verifications/${id}/simulate`, key);
  await service.work();
};
const pageOf = async (accountId: string) => (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.token as string;
const look = async (accountId: string) => (await service.call('GET', '/v1/account', await pageOf(accountId))).body;
const ask = async (accountId: string, body: object) => service.call('POST', '/v1/account/tickets', await pageOf(accountId), body);
const ended = async (name: string, times = 1) => {
  const open = await openCase(service, key, name);
  for (let time = 0; time < times; time += 1) await simulate(open.id);
  return open;
};
const eventsOf = async (accountId: string, type: string) =>
  (await service.call('GET', '/v1/events?limit=100', key)).body.items.filter(
    (one: { type: string; account_id: string }) => one.type === type && one.account_id === accountId,
  );

describe('after three failures', () => {
  it('one paragraph says what went wrong across them and what to change, and a person is asked directly', async () => {
    const { accountId } = await ended('thrice-face.blurred', 3);
    const { current } = await look(accountId);
    expect(current).toMatchObject({ state: 'in_review', attempts: { counted: 3, left: 0 }, can_appeal: true });
    expect(current.explanation.en).toContain('3 tries');
    expect(current.explanation.en).toContain('(3 times)');
    expect(current.explanation['zh-CN']).toMatch(/^前 3 次验证都没有通过。.*（出现 3 次）.*再次申请前，请注意：/);
    const asked = await ask(accountId, { kind: 'help', message: 'please call me' });
    expect(asked).toMatchObject({ status: 201, body: { kind: 'help', answer_by: null } });
    expect((await look(accountId)).tickets).toHaveLength(1);
  });
});

describe('an appeal', () => {
  it('is a case with its own clock, once for a verdict, beside any other request', async () => {
    const { accountId } = await ended('appeal-face.too_far', 3);
    await ask(accountId, { kind: 'help' });
    const at = service.context.now().getTime();
    const made = await ask(accountId, { kind: 'appeal', message: 'it was my own camera' });
    expect(made).toMatchObject({ status: 201, body: { kind: 'appeal', state: 'open', outcome: null } });
    expect(Date.parse(made.body.answer_by) - at).toBeGreaterThanOrEqual(14 * DAY - 1000);
    const again = await ask(accountId, { kind: 'appeal', message: 'again' });
    expect(again).toMatchObject({ status: 200, body: { id: made.body.id } });
    expect(await look(accountId)).toMatchObject({ current: { can_appeal: false }, tickets: [{ kind: 'help' }, { kind: 'appeal' }] });

    // nobody answers: the wallet is told once, through the real queue
    service.pass(15 * DAY);
    for (let turn = 0; turn < 2; turn += 1) {
      await service.boss.send('expire', {});
      expect((await service.work()).failed).toEqual([]);
    }
    expect((await eventsOf(accountId, 'ticket.overdue')).map((one: { data: { ticket_id: string } }) => one.data.ticket_id)).toEqual([
      made.body.id,
    ]);
    const close = (body?: object) => service.call('POST', `/v1/tickets/${made.body.id}/close`, key, body);
    expect((await close()).body.code).toBe('ticket.outcome_needed');
    expect((await close({ outcome: 'dismissed' })).status).toBe(200);
    expect((await look(accountId)).tickets[1]).toMatchObject({ state: 'closed', outcome: 'dismissed' });
    const [latest] = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items;
    expect(latest.kind).toBe('ticket.closed');
  });

  it('that is upheld ends the waiting time and what waits for a person: they apply again at once, as they are told', async () => {
    const { accountId, id } = await ended('upheld-face.blurred', 3);
    const row = () =>
      service.database.db.selectFrom('verifications').select('next_possible_at').where('id', '=', id).executeTakeFirstOrThrow();
    expect((await row()).next_possible_at).not.toBeNull();
    const { body } = await ask(accountId, { kind: 'appeal', message: 'my lens was broken' });
    await service.call('POST', `/v1/tickets/${body.id}/close`, key, { outcome: 'upheld' });
    expect((await row()).next_possible_at).toBeNull();
    expect((await look(accountId)).current).toMatchObject({ state: 'cancelled', open: false, reapplication: { possible_now: true } });
    expect((await eventsOf(accountId, 'verification.cancelled')).length).toBe(1);
    const again = await service.call('POST', '/v1/verifications', key, { account_id: accountId, policy: 'worldwide' });
    expect(again.status).toBe(201);
    const cases = await service.database.db.selectFrom('cases').select('closed_at').where('verification_id', '=', id).execute();
    expect(cases.every(({ closed_at }) => closed_at !== null)).toBe(true);
  });

  it('needs a verdict, and is made within its days', async () => {
    const { accountId: open } = await openCase(service, key, 'nothing-yet');
    expect((await ask(open, { kind: 'appeal', message: 'x' })).body.code).toBe('ticket.no_verdict');
    const { accountId } = await ended('late-face.blurred', 3);
    service.pass(61 * DAY);
    expect((await ask(accountId, { kind: 'appeal', message: 'x' })).body.code).toBe('ticket.no_verdict');
  });
});

describe('the paragraph across attempts', () => {
  it('tells the most frequent cause first, each remedy once, and nothing of what is told in general', () => {
    const text = explainReapplication([
      [{ code: 'face.too_far', class: 'retry' }],
      [{ code: 'face.blurred', class: 'retry' }],
      [
        { code: 'face.blurred', class: 'retry' },
        { code: 'attack.screen_replay', class: 'support' },
        { code: 'policy.attempts_exhausted', class: 'support' },
      ],
    ]);
    expect(text?.en.startsWith('Your last 3 tries did not get through.')).toBe(true);
    expect(text?.en.indexOf('(2 times)')).toBeGreaterThan(0);
    expect(JSON.stringify(text)).not.toMatch(/replay|screen_replay|翻拍/);
    expect(explainReapplication([])).toBeNull();
  });
});
