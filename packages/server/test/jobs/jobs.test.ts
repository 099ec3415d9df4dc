import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkJobs } from '../../src/jobs/check-jobs.ts';
import { listJobs } from '../../src/jobs/list-jobs.ts';
import { openQueue } from '../../src/jobs/open-queue.ts';
import { JOB_NAMES } from '../../src/jobs/queues.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

describe('the list of jobs', () => {
  it('has one handler for each queue', () => {
    expect(checkJobs(listJobs(service.context))).toEqual([]);
  });

  it('does not start with a gap, a stranger or a duplicate, and tells them all', () => {
    const names = [...JOB_NAMES.slice(1), JOB_NAMES[1], 'polish'].map((name) => ({ name: name as 'decide' }));
    expect(checkJobs(names)).toEqual([
      `no handler for the queue ${JOB_NAMES[0]}`,
      'no queue for the handler polish',
      `two handlers for ${JOB_NAMES[1]}`,
    ]);
  });
});

describe('a job', () => {
  it('whose lease went to another worker writes nothing', async () => {
    const { id } = await openCase(service, key, 'lease.approved');
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    const decide = listJobs(service.context).find((job) => job.name === 'decide');
    const lost = decide?.run({ verificationId: id, round: 1 }, async () => {
      throw new Error('lease lost');
    });
    await expect(lost).rejects.toThrow('lease lost');
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('analysing');
    await service.work();
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('approved');
  });

  it('given twice has its effect once', async () => {
    const { id, accountId } = await openCase(service, key, 'twice.approved');
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.boss.send('decide', { verificationId: id, round: 1 });
    await service.boss.send('decide', { verificationId: id, round: 1 });
    const { ran, failed } = await service.work();
    expect(ran.filter((name) => name === 'decide').length).toBe(3);
    expect(failed).toEqual([]);
    expect((await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body.items).toHaveLength(1);
  });

  it('that follows who films now comes before those that waited, and others come in their order', async () => {
    const place = (clipId: string) => ({ verificationId: 'ver_queue', clipId });
    for (const clipId of ['clp_1', 'clp_2', 'clp_3']) {
      for (const name of ['follow_clip', 'measure_clip'] as const)
        await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, name, place(clipId)));
      service.pass(1000);
    }
    const taken = async (name: 'follow_clip' | 'measure_clip') => {
      const clips: (string | undefined)[] = [];
      for (let nth = 0; nth < 3; nth++) clips.push((await service.boss.fetch<{ clipId: string }>(name))[0]?.data.clipId);
      return clips;
    };
    expect(await taken('follow_clip')).toEqual(['clp_3', 'clp_2', 'clp_1']);
    expect(await taken('measure_clip')).toEqual(['clp_1', 'clp_2', 'clp_3']);
  });

  it('is worked by a running worker as soon as it was committed', async () => {
    const worker = openQueue(service.database, { role: 'worker', onProblem: () => undefined });
    await worker.start();
    await runJobs(worker, listJobs(service.context), service.context);
    const { id } = await openCase(service, key, 'worker.approved');
    const approved = new Promise<void>((resolve, reject) => {
      const stop = service.context.changes.watch(id, () => {
        service.context.db
          .selectFrom('verifications')
          .select('state')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
          .then(({ state }) => {
            if (state !== 'approved') return;
            stop();
            resolve();
          }, reject);
      });
    });
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await approved;
    await worker.stop({ graceful: true, timeout: 10_000 });
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('approved');
  });
});
