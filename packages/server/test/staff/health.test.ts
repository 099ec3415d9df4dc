import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT_MS, startHeartbeat } from '../../src/observe/heartbeat.ts';
import type { Probe } from '../../src/observe/probes.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let admin: Member;
let chief: Member;
let key: string;
const test = { 'mien-mode': 'test' };
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance');
});
afterAll(() => service.close());

describe('the health of the service', () => {
  it('is told by part, with what waits and since when', async () => {
    service.context.metrics.queued.set({ name: 'measure' }, 3);
    service.context.metrics.oldestQueuedSeconds.set({ name: 'measure' }, 41);
    const { id, token } = await openCase(service, key, 'health.review');
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'automatic', answer: 'given', text_version: '1' });
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    service.pass(25 * 3_600_000);
    const { body } = await admin.client.call('GET', '/v1/staff/health');
    expect(body.parts).toEqual(['database', 'objects', 'queue'].map((name) => ({ name, ready: true })));
    expect(body.queues).toEqual([{ name: 'measure', ready: 3, oldest_seconds: 41 }]);
    expect(body).toMatchObject({ given_up: 0, cases: { open: 1, overdue: 1 } });
    expect(Date.parse(body.cases.oldest)).toBeLessThan(service.context.now().getTime() - 24 * 3_600_000);
  });
});

describe('a worker', () => {
  const workers = async () => (await admin.client.call('GET', '/v1/staff/health')).body.workers;
  const lacking: Probe = { name: 'models', isReady: async () => false };

  it('is told while it works, as lost once it is silent, and as stopped where it ended in order', async () => {
    expect(await workers()).toEqual([]);
    const stop = await startHeartbeat(service.context, [lacking]);
    expect(await workers()).toMatchObject([{ state: 'working', models_ready: null }]);
    service.pass(SILENT_MS + 1000);
    expect(await workers()).toMatchObject([{ state: 'silent' }]);
    await stop();
    expect(await workers()).toMatchObject([{ state: 'stopped' }]);
    service.pass(8 * 86_400_000);
    await (await startHeartbeat(service.context, [lacking]))();
    expect(await workers()).toHaveLength(1);
  });

  it('of whom the database hears nothing works on', async () => {
    const broken = {
      ...service.context,
      db: {
        insertInto: () => {
          throw new Error('down');
        },
        updateTable: () => {
          throw new Error('down');
        },
      } as never,
    };
    await (await startHeartbeat(broken, []))();
  });
});

describe('somebody who asked to be forgotten', () => {
  it('stands in the list until they are', async () => {
    const { accountId } = await openCase(service, key, 'forget-me');
    await service.context.db
      .updateTable('accounts')
      .set({ erasure_requested_at: service.context.now() })
      .where('id', '=', accountId)
      .execute();
    const listed = async () =>
      (await chief.client.call('GET', '/v1/staff/erasure-requests', undefined, test)).body.items.map(({ id }: { id: string }) => id);
    expect(await listed()).toEqual([accountId]);
    expect((await chief.client.call('GET', '/v1/staff/erasure-requests')).body.items).toEqual([]);
    expect((await admin.client.call('GET', '/v1/staff/erasure-requests', undefined, test)).body.code).toBe('access.role');
    expect((await chief.client.call('DELETE', `/v1/accounts/${accountId}`, undefined, test)).status).toBe(200);
    expect(await listed()).toEqual([]);
  });
});
