import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideCase } from '../../src/review/decide-case.ts';
import { lockVerification } from '../../src/verification/load-verification.ts';
import { moveVerification } from '../../src/verification/move-verification.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

/** Two transactions at once need two connections, which the embedded database has not: `npm run test:postgres` plays it. */
const onPostgres = (process.env['DATABASE_URL'] ?? '') !== '';

describe.skipIf(!onPostgres)('a decision, while somebody else ends the verification', () => {
  let service: TestService;
  let key: string;
  let ada: Member;
  beforeAll(async () => {
    service = await openTestService();
    key = await service.key('test');
    ada = await memberWith(service, await firstAdmin(service), 'reviewer');
  });
  afterAll(() => service.close());

  async function heldCase(name: string) {
    const { id } = await openCase(service, key, `${name}.review`);
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const row = await service.context.db.selectFrom('cases').select('id').where('verification_id', '=', id).executeTakeFirstOrThrow();
    const claimed = await ada.client.call('POST', `/v1/review/cases/${row.id}/claim`, undefined, { 'mien-mode': 'test' });
    expect(claimed.status).toBe(200);
    return { id, caseId: row.id };
  }
  const decide = (caseId: string) =>
    decideCase(service.context, caseId, { id: ada.id, mode: 'test', assigns: 'chosen_only' }, { outcome: 'approved' });
  /** how many sessions of this database wait for a lock that another one holds */
  const waiting = async (): Promise<number> => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(service.context.db);
    return rows[0]?.waiting ?? 0;
  };

  it('waits its turn and then finds the case closed: with the case locked first, each would wait for the other for ever', async () => {
    const { id, caseId } = await heldCase('beside');
    const at = service.context.now();
    let deciding: ReturnType<typeof decide> | undefined;
    await service.context.db.transaction().execute(async (trx) => {
      const loaded = await lockVerification(trx, id);
      if (loaded === undefined) throw new Error('no verification');
      deciding = decide(caseId);
      // told below; until then nobody listens
      deciding.catch(() => undefined);
      await expect.poll(waiting, { timeout: 60_000 }).toBe(1);
      await moveVerification(trx, { id, to: 'cancelled', at });
    });
    expect(await deciding).toEqual({ ok: false, code: 'case.closed' });
    const decisions = await service.context.db.selectFrom('case_decisions').select('id').where('case_id', '=', caseId).execute();
    expect(decisions).toEqual([]);
  });

  it('that came first stands until the end of the other one, which takes it away', async () => {
    const { id, caseId } = await heldCase('before');
    const decided = await decide(caseId);
    expect(decided).toMatchObject({ ok: true, decided: { state: 'scheduled' } });
    const at = service.context.now();
    await service.context.db.transaction().execute(async (trx) => {
      await lockVerification(trx, id);
      await moveVerification(trx, { id, to: 'cancelled', at });
    });
    const decisions = await service.context.db.selectFrom('case_decisions').select('state').where('case_id', '=', caseId).execute();
    expect(decisions).toEqual([{ state: 'void' }]);
  });
});
