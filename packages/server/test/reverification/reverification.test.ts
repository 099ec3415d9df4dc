import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealFacts } from '../../src/credential/approved-facts.ts';
import { planDates, planDocumentDate } from '../../src/reverification/plan-dates.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 86_400_000;
const approve = async (name: string) => {
  const open = await openCase(service, key, `${name}.approved`);
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  return open;
};
/** the policy's own dates, but by interval alone: chance is tested apart */
const withoutChance = (id: string) => service.database.db.updateTable('accounts').set({ random_at: null }).where('id', '=', id).execute();
/** what the queue's schedule does every few minutes */
const tick = async () => {
  await service.boss.send('plan_reverification', {});
  const { failed } = await service.work();
  expect(failed).toEqual([]);
};
const entitlements = async (id: string) => (await service.call('GET', `/v1/accounts/${id}/entitlements`, key)).body;
const kinds = async (id: string) =>
  (await service.call('GET', `/v1/accounts/${id}/notifications`, key)).body.items.map((one: { kind: string }) => one.kind).reverse();

describe('re-verification through the real queue, by a clock that is moved', () => {
  it('asks, reminds, and only then lowers the level; a new approval gives all back', async () => {
    const { accountId } = await approve('year');
    await withoutChance(accountId);
    service.pass(328 * DAY);
    await tick();
    expect((await entitlements(accountId)).reverification).toBeNull();
    service.pass(38 * DAY);
    await tick();
    const due = await entitlements(accountId);
    expect(due).toMatchObject({ level: 'basic', reverification: { reason: 'periodic' } });
    const [asked] = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items;
    expect(asked.reasons[0].code).toBe('policy.reverification_due');
    await tick();
    service.pass(16 * DAY);
    await tick();
    service.pass(11 * DAY);
    await tick();
    expect((await entitlements(accountId)).level).toBe('basic');
    service.pass(3 * DAY + 60_000);
    await tick();
    expect(await entitlements(accountId)).toMatchObject({ level: 'none', reverification: { reason: 'periodic', grace_until: null } });
    expect(await kinds(accountId)).toEqual([
      'verification.approved',
      'account.reverification_due',
      'account.reverification_reminder',
      'account.reverification_reminder',
      'account.entitlements_changed',
    ]);

    const again = await service.call('POST', '/v1/verifications', key, { account_id: accountId, reason: 'periodic' });
    await service.call('POST', `/v1/verifications/${again.body.verification.id}/simulate`, key);
    await service.work();
    expect(await entitlements(accountId)).toMatchObject({ level: 'basic', reverification: null });
  });

  it('is drawn by chance on a date that an auditor can draw again from the seed whose hash was audited before', async () => {
    const { accountId } = await approve('drawn');
    const drawn = (await service.call('GET', `/v1/accounts/${accountId}/reverification/draw`, key)).body;
    const seed = Buffer.from(drawn.seed, 'base64');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(drawn.seed_sha256);
    const trail = await service.database.db.selectFrom('audit').select('detail').where('action', '=', 'sampling.seed_made').execute();
    expect(trail.map(({ detail }) => JSON.parse(detail).sha256)).toContain(drawn.seed_sha256);
    const rules = { everyDays: 365, randomPerYear: drawn.rate_per_year };
    const { randomAt } = planDates(rules, { accountId, approvedAt: new Date(drawn.approved_at), seed });
    expect(randomAt?.toISOString() ?? null).toBe(drawn.random_at);

    await service.database.db.updateTable('accounts').set({ random_at: service.context.now() }).where('id', '=', accountId).execute();
    await tick();
    expect((await entitlements(accountId)).reverification.reason).toBe('random');
    const [latest] = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items;
    expect(latest.reasons[0].code).toBe('policy.reverification_random');
  });

  it('is asked on the wallet’s call, once, and for verified accounts only', async () => {
    const { accountId } = await approve('called');
    const ask = (id: string) =>
      service.call('POST', `/v1/accounts/${id}/reverification`, key, { reason: 'risk', trigger: 'large_withdrawal' });
    const first = await ask(accountId);
    expect(first).toMatchObject({ status: 202, body: { reason: 'risk' } });
    expect((await ask(accountId)).body).toEqual(first.body);
    const [latest] = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items;
    expect(latest.reasons[0].code).toBe('policy.reverification_requested');
    expect(JSON.stringify(latest)).not.toContain('withdrawal');
    const { accountId: unverified } = await openCase(service, key, 'never-verified');
    expect((await ask(unverified)).body.code).toBe('account.not_verified');
  });

  it('is asked when the wallet corrects the identity of a verified account', async () => {
    const { accountId } = await approve('corrected');
    await service.call('POST', '/v1/accounts', key, {
      external_id: 'corrected.approved',
      claims: { fullName: 'Ada Sample', birthDate: '1990-01-03' },
    });
    expect((await entitlements(accountId)).reverification).toMatchObject({ reason: 'risk' });
  });

  it('is asked before the document ends, says so, and its grace ends with the document', async () => {
    const { accountId } = await approve('document');
    await withoutChance(accountId);
    const { context, database } = service;
    // what the analysis would have read: an approval by name measures nothing
    const ends = new Date(context.now().getTime() + 200 * DAY).toISOString().slice(0, 10);
    const sealed = await sealFacts(context, accountId, { type: 'passport', birthDate: null, nationality: null, expiryDate: ends });
    const document_at = planDocumentDate(ends, 30, context.now());
    await database.db.updateTable('accounts').set({ facts_sealed: sealed, document_at }).where('id', '=', accountId).execute();
    const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
    const page = (await service.call('GET', '/v1/account', token)).body;
    expect(page.document).toMatchObject({ type: 'passport', expires_on: ends });
    expect(page.next_reverification_at).toBe(document_at?.toISOString());

    service.pass(169 * DAY);
    await tick();
    expect((await entitlements(accountId)).reverification).toBeNull();
    service.pass(2 * DAY);
    await tick();
    const { reverification } = await entitlements(accountId);
    expect(reverification.reason).toBe('risk');
    expect(new Date(reverification.grace_until).getTime()).toBeLessThan(Date.parse(ends) + 2 * DAY);
    const [latest] = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items;
    expect(latest.reasons[0].code).toBe('document.expires_soon');
  });

  it('takes nothing away while the new verification lies with us', async () => {
    const { accountId } = await approve('waiting');
    await service.call('POST', `/v1/accounts/${accountId}/reverification`, key, { reason: 'request', trigger: 'wallet' });
    const again = (await service.call('POST', '/v1/verifications', key, { account_id: accountId, reason: 'request' })).body.verification.id;
    await service.database.db.updateTable('verifications').set({ state: 'in_review' }).where('id', '=', again).execute();
    for (let day = 0; day < 40; day += 4) {
      service.pass(4 * DAY);
      await tick();
    }
    expect((await entitlements(accountId)).level).toBe('basic');
    await service.database.db.updateTable('verifications').set({ state: 'cancelled' }).where('id', '=', again).execute();
    await tick();
    expect((await entitlements(accountId)).level).toBe('none');
  });
});
