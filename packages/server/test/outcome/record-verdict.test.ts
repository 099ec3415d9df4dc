import type { Verdict } from '@mien/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/context.ts';
import { magicVerdict } from '../../src/outcome/magic-accounts.ts';
import { recordVerdict } from '../../src/outcome/record-verdict.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let live: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  live = await service.key('live');
  await service.call('POST', '/v1/webhook-endpoints', key, { url: 'https://hooks.example.com/mien' });
});
afterAll(() => service.close());

/** A verification whose round is in: brought there by the database alone, for the verdict is what is looked at. */
async function analysing(name: string, as = key) {
  const open = await openCase(service, as, name);
  await consent(service, open.token);
  await service.database.db.updateTable('verifications').set({ state: 'analysing', round: 1 }).where('id', '=', open.id).execute();
  const loaded = await loadVerification(service.database.db, open.id);
  if (loaded === undefined) throw new Error('expected a verification');
  return { ...open, loaded };
}
const given = (id: string, verdict: Verdict, more: object = {}) =>
  ({ verificationId: id, round: 1, stage: 'automatic', verdict, earlier: {}, actor: 'system', ...more }) as const;

const TABLES = ['verdicts', 'findings', 'entitlements', 'notifications', 'events', 'deliveries', 'audit'] as const;
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(service.database.db)).rows[0]?.n,
      ]),
    ),
  );

describe('a verdict', () => {
  it('is written once, however often and by how many it is recorded', async () => {
    const { id, loaded } = await analysing('once');
    const verdict = magicVerdict('approved', loaded.policy, {}, new Date());
    const results = await Promise.all(Array.from({ length: 6 }, () => recordVerdict(service.context, given(id, verdict))));
    expect(results.filter((one) => one === 'recorded')).toHaveLength(1);
    expect(new Set(results.filter((one) => one !== 'recorded'))).toEqual(new Set(['already_recorded']));
    const before = await counts();
    expect(await recordVerdict(service.context, given(id, verdict))).toBe('already_recorded');
    expect(await counts()).toEqual(before);
  });

  it.each(['webhook', 'audit', 'job'] as const)(
    'leaves nothing behind when its transaction dies at the %s (invariant 6)',
    async (where) => {
      const { id, loaded, accountId } = await analysing(`dies-${where}`);
      const verdict = magicVerdict('face.blurred', loaded.policy, {}, new Date());
      const before = await counts();
      const dies = async () => {
        throw new Error('killed');
      };
      const context: Context = where === 'webhook' ? { ...service.context, enqueue: dies } : service.context;
      if (where === 'audit') await sql`alter table audit add constraint no_more check (seq < 0) not valid`.execute(service.database.db);
      await expect(recordVerdict(context, given(id, verdict, where === 'job' ? { alongside: dies } : {}))).rejects.toThrow();
      if (where === 'audit') await sql`alter table audit drop constraint no_more`.execute(service.database.db);
      expect(await counts()).toEqual(before);
      expect((await service.call('GET', `/v1/verifications/${id}`, key)).body).toMatchObject({ state: 'analysing', verdict: null });
      expect(await recordVerdict(service.context, given(id, verdict))).toBe('recorded');
      expect((await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items).toHaveLength(1);
    },
  );

  it('comes too late for a verification that was cancelled, and changes nothing', async () => {
    const { id, loaded } = await analysing('late');
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    const before = await counts();
    expect(await recordVerdict(service.context, given(id, magicVerdict('approved', loaded.policy, {}, new Date())))).toBe('not_awaited');
    expect(await counts()).toEqual(before);
  });

  it('of another round is not awaited', async () => {
    const { id, loaded } = await analysing('round');
    expect(await recordVerdict(service.context, given(id, magicVerdict('approved', loaded.policy, {}, new Date()), { round: 2 }))).toBe(
      'not_awaited',
    );
  });

  it('of approval by software without liveness is withheld from a live account, which gains nothing by it', async () => {
    const { id, loaded, accountId } = await analysing('live-person', live);
    const verdict = magicVerdict('approved', loaded.policy, {}, new Date());
    expect(verdict.assurance).toBe('no_liveness');
    await recordVerdict(service.context, given(id, verdict));
    const view = (await service.call('GET', `/v1/verifications/${id}`, live)).body;
    expect(view).toMatchObject({ state: 'in_review', verdict: { outcome: 'review', withheld: 'no_liveness' } });
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, live)).body.level).toBe('none');
    await recordVerdict(service.context, given(id, verdict, { stage: 'review', actor: 'key_reviewer' }));
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, live)).body.level).toBe('basic');
  });

  it('of refusal takes the entitlements that an earlier approval gave', async () => {
    const { id, loaded, accountId } = await analysing('falls');
    await recordVerdict(service.context, given(id, magicVerdict('approved', loaded.policy, {}, new Date())));
    const again = (await service.call('POST', '/v1/verifications', key, { account_id: accountId, reason: 'periodic' })).body.verification
      .id;
    await service.database.db.updateTable('verifications').set({ state: 'analysing', round: 1 }).where('id', '=', again).execute();
    await recordVerdict(service.context, given(again, magicVerdict('identity.under_age', loaded.policy, {}, new Date())));
    const entitlements = (await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.entitlements;
    expect(entitlements.filter((one: { allowed: boolean }) => one.allowed).map((one: { name: string }) => one.name)).toEqual(['receive']);
  });

  it('lies sealed in the database: its evidence is personal', async () => {
    const { id, loaded } = await analysing('sealed');
    const verdict = magicVerdict('document.text_unreadable', loaded.policy, {}, new Date());
    verdict.findings[0]?.evidence.push({ signal: 'name', measured: 'ADA SAMPLE' });
    await recordVerdict(service.context, given(id, verdict));
    const rows = JSON.stringify(await service.database.db.selectFrom('verdicts').selectAll().where('verification_id', '=', id).execute());
    expect(rows).not.toContain('ADA SAMPLE');
    expect((await service.call('GET', `/v1/verifications/${id}/evidence`, key)).text).toContain('ADA SAMPLE');
  });
});
