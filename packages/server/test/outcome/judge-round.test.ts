import { decide } from '@mien/analysis';
import type { AnalysisSignals } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSignals } from '../../src/outcome/record-signals.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('live');
});
afterAll(() => service.close());

/** Nothing was filmed: every part says why it was not measured. */
const nothing: AnalysisSignals = {
  version: 1,
  measuredAt: '2026-01-01T00:00:00.000Z',
  models: [],
  modelsUnavailable: [],
  documentFront: { measured: false, why: 'decode_failed' },
  documentBack: { measured: false, why: 'decode_failed' },
  face: { measured: false, why: 'decode_failed' },
  faceMatch: { measured: false, why: 'decode_failed' },
};

async function analysing(name: string) {
  const open = await openCase(service, key, name);
  await consent(service, open.token);
  await service.database.db.updateTable('verifications').set({ state: 'analysing', round: 1 }).where('id', '=', open.id).execute();
  return open;
}

describe('a round', () => {
  it('is judged by the decision itself, on the recorded signals and the thresholds frozen with the verification', async () => {
    const { id } = await analysing('judged');
    expect(await recordSignals(service.context, { verificationId: id, round: 1, signals: nothing })).toBe('recorded');
    const loaded = await service.database.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const body = (
      await service.database.db.selectFrom('policies').select('body').where('id', '=', loaded.policy_id).executeTakeFirstOrThrow()
    ).body;
    const verdict = decide({
      signals: nothing,
      policy: body,
      thresholds: loaded.thresholds,
      claims: { fullName: 'Ada Sample', birthDate: '1990-01-02' },
      earlier: {},
      asOf: service.context.now().toISOString().slice(0, 10),
    });
    // absence is never a pass (invariant 1)
    expect(verdict.outcome).not.toBe('approved');
    await service.work();
    const evidence = await service.call('GET', `/v1/verifications/${id}/evidence`, key);
    expect(evidence.body.verdicts[0].verdict).toEqual(verdict);
  });

  it('is not judged before it was measured: our side is not ready, and nothing is said of the person', async () => {
    const { id } = await analysing('unmeasured');
    await service.boss.send('decide', { verificationId: id, round: 1 });
    expect((await service.work()).failed).toEqual([]);
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body).toMatchObject({ state: 'analysing', verdict: null });
  });

  it('keeps the first measurement: another one changes nothing', async () => {
    const { id } = await analysing('first');
    await recordSignals(service.context, { verificationId: id, round: 1, signals: nothing });
    expect(await recordSignals(service.context, { verificationId: id, round: 1, signals: { ...nothing, modelsUnavailable: ['x'] } })).toBe(
      'already_recorded',
    );
  });

  it('can be judged again under another policy, without a trace', async () => {
    const { id } = await analysing('dry-run');
    await recordSignals(service.context, { verificationId: id, round: 1, signals: nothing });
    await service.work();
    const policy = (await service.call('GET', '/v1/policies?limit=1', key)).body.items[0].id;
    const dump = () =>
      Promise.all(
        (['verdicts', 'findings', 'events'] as const).map((table) => service.database.db.selectFrom(table).selectAll().execute()),
      );
    const before = JSON.stringify(await dump());
    const answer = await service.call('POST', `/v1/policies/${policy}/dry-run`, key, {});
    expect(answer.body.judged).toBeGreaterThan(0);
    expect(answer.body.changes.reduce((sum: number, change: { count: number }) => sum + change.count, 0)).toBe(answer.body.judged);
    expect(JSON.stringify(await dump())).toBe(before);
  });

  it('keeps its signals sealed', async () => {
    const { id } = await analysing('sealed');
    await recordSignals(service.context, { verificationId: id, round: 1, signals: nothing });
    const rows = JSON.stringify(await service.database.db.selectFrom('signals').selectAll().where('verification_id', '=', id).execute());
    expect(rows).not.toContain('measuredAt');
  });

  it('has thresholds frozen at its request', async () => {
    const { id } = await openCase(service, key, 'frozen');
    const row = await service.database.db.selectFrom('verifications').select('thresholds').where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.thresholds).toMatchObject({ embeddingModelId: 'face-embedder-512' });
  });
});
