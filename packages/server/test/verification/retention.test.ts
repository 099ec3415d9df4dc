import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templatePlace } from '../../src/measure/keep-template.ts';
import { mediaOwner } from '../../src/upload/upload-keys.ts';
import { applyRetention } from '../../src/verification/apply-retention.ts';
import { enrolTemplate } from '../support/enrol-template.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const DAY = 24 * 3_600_000;

describe('retention', () => {
  it('keeps media and evidence for the policy’s days and not longer; codes and outcome stay', async () => {
    const { id, token } = await openCase(service, key, 'kept.approved');
    await consent(service, token);
    const started = (await service.call('POST', '/v1/capture/steps/face/start', token, {})).body;
    await service.context.objects.put(`media/${id}/${started.clip_id}/begun`, Buffer.from('sealed bytes'));
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const open = await openCase(service, key, 'still-open');

    const media = async () => {
      const keys: string[] = [];
      for await (const object of service.context.objects.list(`media/${id}/`)) keys.push(object.key);
      return keys.length;
    };
    const evidence = async () => (await service.call('GET', `/v1/verifications/${id}/evidence`, key)).body.verdicts[0].verdict;

    service.pass(89 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 0 });
    service.pass(2 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 1, evidence: 0 });
    expect(await media()).toBe(0);
    expect(await evidence()).not.toBeNull();
    // what an old backup of the bucket holds of it opens no more, though its evidence still does
    await expect(service.context.keys.open(mediaOwner(id))).rejects.toMatchObject({ code: 'key_destroyed' });
    await service.context.keys.open(id);
    service.pass(280 * DAY);
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 1 });
    expect(await evidence()).toBeNull();
    await expect(service.context.keys.open(id)).rejects.toMatchObject({ code: 'key_destroyed' });
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.verdict.outcome).toBe('approved');
    expect(await applyRetention(service.context)).toEqual({ media: 0, evidence: 0 });
    expect((await service.call('GET', `/v1/verifications/${open.id}`, key)).body.state).toBe('created');
  });

  /** The hourly job, as a worker runs it. */
  const retain = async () => {
    await service.boss.send('retain', {});
    const { ran, failed } = await service.work();
    expect(ran).toContain('retain');
    expect(failed).toEqual([]);
  };
  const count = async (rows: ReturnType<typeof sql<{ n: number }>>) => (await rows.execute(service.database.db)).rows[0]?.n;

  it('comes to the end of an hour’s work in one run, however many are due', async () => {
    const COPIES = 201;
    const { id, token } = await openCase(service, key, 'copied.approved');
    await consent(service, token);
    await service.call('POST', '/v1/capture/steps/face/start', token, {});
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const { db } = service.database;
    // rows of as many people as an approval leaves behind
    await sql`
      insert into verifications (id, mode, account_id, policy_id, reason, route, state, round, thresholds, expires_at, created_at, updated_at)
      select 'ver_copy' || n, mode, account_id, policy_id, reason, route, state, round, thresholds, expires_at, created_at, updated_at
      from verifications, generate_series(1, ${COPIES}) n where id = ${id}`.execute(db);
    await sql`
      insert into attempts (id, verification_id, number, state, counted, started_at, ended_at)
      select 'att_copy' || n, 'ver_copy' || n, number, state, counted, started_at, ended_at
      from attempts, generate_series(1, ${COPIES}) n where verification_id = ${id}`.execute(db);
    await sql`
      insert into steps (id, verification_id, attempt_id, step, try, state)
      select 'stp_copy' || n, 'ver_copy' || n, 'att_copy' || n, 'face', 1, 'done' from generate_series(1, ${COPIES}) n`.execute(db);
    await sql`
      insert into clips (id, verification_id, step_id, state, created_at)
      select 'clp_copy' || n, 'ver_copy' || n, 'stp_copy' || n, 'stored', ${service.context.now()}
      from generate_series(1, ${COPIES}) n`.execute(db);
    await sql`
      insert into verdicts (id, verification_id, attempt_id, round, stage, outcome, assurance, counted, reasons, warnings, steps, sealed, created_at)
      select 'vdt_copy' || n, 'ver_copy' || n, 'att_copy' || n, round, stage, outcome, assurance, counted, reasons, warnings, steps, sealed, created_at
      from verdicts, generate_series(1, ${COPIES}) n where verification_id = ${id}`.execute(db);
    const media = () =>
      count(sql`select count(*)::int as n from clips where state <> 'destroyed' and (id like 'clp_copy%' or verification_id = ${id})`);
    const evidence = () => count(sql`select count(*)::int as n from verdicts where sealed <> '' and verification_id like 'ver_copy%'`);

    expect(await media()).toBe(COPIES + 1);
    service.pass(91 * DAY);
    await retain();
    expect(await media()).toBe(0);
    expect(await evidence()).toBe(COPIES);
    service.pass(280 * DAY);
    await retain();
    expect(await evidence()).toBe(0);
    await expect(service.context.keys.open(`ver_copy${COPIES}`)).rejects.toMatchObject({ code: 'key_destroyed' });
  });

  it('ends the template, and what was measured of somebody who never came to a verdict, in their days', async () => {
    const { id, token, accountId } = await openCase(service, key, 'gave-up');
    await consent(service, token);
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer: 'given', text_version: '1' });
    const started = (await service.call('POST', '/v1/capture/steps/face/start', token, {})).body;
    const { id: owner, sealed } = await enrolTemplate(service.context, id, started.clip_id);
    const template = () => service.context.sealing.open(owner, templatePlace(owner), sealed);
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    const { db } = service.database;
    const templates = () => db.selectFrom('templates').select('id').where('account_id', '=', accountId).execute();
    const measured = () => db.selectFrom('measurements').select('clip_id').where('verification_id', '=', id).execute();

    service.pass(364 * DAY);
    await retain();
    expect(await template()).not.toBeNull();
    expect(await templates()).toHaveLength(1);
    expect(await measured()).toHaveLength(1);
    service.pass(2 * DAY);
    await retain();
    expect(await template()).toBeNull();
    expect(await templates()).toEqual([]);
    expect(await measured()).toEqual([]);
    await expect(service.context.keys.open(id)).rejects.toMatchObject({ code: 'key_destroyed' });
  });
});
