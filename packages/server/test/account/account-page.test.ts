import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tipsFromHistory } from '../../src/account/tips-from-history.ts';
import { consent, filmStep } from '../support/film-steps.ts';
import { firstAdmin, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const ended = async (name: string) => {
  const open = await openCase(service, key, name);
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  const { token } = (await service.call('POST', `/v1/accounts/${open.accountId}/page-tokens`, key)).body;
  return { ...open, page: token as string };
};

describe('the account page', () => {
  it('tells state, history in words, what is left, what is next and what is held, and no claim', async () => {
    const { page, accountId } = await ended('page-face.blurred');
    const answer = await service.call('GET', '/v1/account', page);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id: accountId,
      test: true,
      level: 'none',
      current: { open: true, state: 'retry_required', attempts: { counted: 1, left: 2, max: 3 } },
      held: { claims: ['birthDate', 'fullName'], verifications: 1, recordings: 0, templates: 0, addresses: 0 },
      notifications: { mail: 'on', time_zone: null },
      erasure_requested_at: null,
    });
    const [reason] = answer.body.history[0].verdicts[0].reasons;
    expect(reason.text['zh-CN'].remedy).toMatch(/\p{Script=Han}/u);
    expect(answer.body.tips.map((tip: { code: string }) => tip.code)).toEqual([reason.code]);
    expect(answer.text).not.toContain('Ada Sample');
  });

  it('tells when a verified account is asked next, and never the date of chance', async () => {
    const { page, accountId } = await ended('page.approved');
    const { body } = await service.call('GET', '/v1/account', page);
    expect(body).toMatchObject({ level: 'basic', current: { open: false, state: 'approved' }, tips: [] });
    const row = await service.database.db
      .selectFrom('accounts')
      .select(['periodic_at', 'random_at'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(body.next_reverification_at).toBe(row.periodic_at?.toISOString());
    if (row.random_at !== null) expect(JSON.stringify(body)).not.toContain(row.random_at.toISOString());
  });

  it('tells of a call that support asked for, as long as it is open', async () => {
    const agent = await memberWith(service, await firstAdmin(service), 'agent');
    const { page, token } = await ended('invited-face.blurred');
    const call = async () => (await service.call('GET', '/v1/account', page)).body.call;
    expect(await call()).toBeNull();
    const ticket = await service.call('POST', '/v1/account/tickets', page, { kind: 'help' });
    expect(ticket.status).toBe(201);
    const invited = await agent.client.call('POST', `/v1/tickets/${ticket.body.id}/call`, {}, { 'mien-mode': 'test' });
    expect(invited.status).toBe(201);
    expect(await call()).toMatchObject({ state: 'scheduled', invited: true });
    await service.call('POST', '/v1/capture/call', token, {});
    expect(await call()).toMatchObject({ state: 'waiting' });
    await service.call('POST', '/v1/capture/call/leave', token);
    expect(await call()).toBeNull();
  });

  it('is for one account by its own kind of token: a capture token, a key, an old one and one of an erased person are refused', async () => {
    const { page, token, accountId } = await ended('kinds.approved');
    for (const credential of [token, key]) expect((await service.call('GET', '/v1/account', credential)).body.code).toBe('access.refused');
    expect((await service.call('GET', '/v1/capture', page)).body.code).toBe('access.refused');
    expect((await service.call('GET', `/v1/accounts/${accountId}`, page)).body.code).toBe('access.refused');
    service.pass(16 * 60_000);
    expect((await service.call('GET', '/v1/account', page)).body.code).toBe('access.expired');
    const fresh = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.token;
    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    expect((await service.call('GET', '/v1/account', fresh)).body.code).toBe('access.refused');
  });

  it('takes the wish to be forgotten once, and tells the wallet', async () => {
    const { page, accountId } = await ended('forget.approved');
    const first = await service.call('POST', '/v1/account/erasure-requests', page, {});
    expect(first.status).toBe(202);
    service.pass(60_000);
    expect((await service.call('POST', '/v1/account/erasure-requests', page, {})).body).toEqual(first.body);
    const events = (await service.call('GET', '/v1/events?limit=100', key)).body.items;
    const told = events.filter((one: { type: string; account_id: string }) => one.type === 'account.erasure_requested');
    expect(told.map((one: { data: object }) => one.data)).toEqual([{ account_id: accountId, ...first.body }]);
    expect((await service.call('GET', '/v1/account', page)).body.erasure_requested_at).toBe(first.body.requested_at);
  });

  it('shows notifications and changes what is mailed', async () => {
    const { page } = await ended('settings.approved');
    const { items } = (await service.call('GET', '/v1/account/notifications', page)).body;
    expect(items.map((one: { kind: string }) => one.kind)).toEqual(['verification.approved']);
    const changed = await service.call('PATCH', '/v1/account/settings', page, { mail: 'off', time_zone: 'Asia/Shanghai' });
    expect(changed.body).toEqual({ mail: 'off', time_zone: 'Asia/Shanghai' });
  });
});

describe('tips from history', () => {
  it('stand in the next verification until something is filmed, and are of this person alone', async () => {
    const { accountId, id } = await ended('again-face.blurred');
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    const made = await service.call('POST', '/v1/verifications', key, { account_id: accountId, policy: 'worldwide' });
    const token = made.body.capture.token as string;
    const tips = async (of: string) =>
      (await service.call('GET', '/v1/capture', of)).body.tips.map(({ code }: { code: string }) => code) as string[];
    expect(await tips(token)).toEqual(['face.blurred']);
    await consent(service, token);
    await filmStep(service, made.body.verification.id, token, 'document_front', 'passport');
    expect(await tips(token)).toEqual([]);
    expect(await tips((await openCase(service, key, 'never-failed')).token)).toEqual([]);
  });

  it('name what the person can do better, the most frequent first, and nothing else', () => {
    const tips = tipsFromHistory([
      [{ code: 'face.blurred', class: 'retry' }],
      [
        { code: 'face.blurred', class: 'retry' },
        { code: 'face.too_far', class: 'retry' },
        { code: 'attack.virtual_camera', class: 'support' },
      ],
      [{ code: 'policy.attempts_exhausted', class: 'support' }],
    ]);
    expect(tips.map(({ code }) => code)).toEqual(['face.blurred', 'face.too_far']);
  });
});
