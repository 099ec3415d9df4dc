import { fromKysely, type PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';
import { checkJobs } from './check-jobs.ts';
import type { Job } from './job.ts';
import { QUEUES, workingOf } from './queues.ts';

class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Works all queues on a started pg-boss and sets the schedules. Throws before anything runs where jobs and queues do not match.
 */
export async function runJobs(boss: PgBoss, jobs: readonly Job[], { log, metrics }: Pick<Context, 'log' | 'metrics'>): Promise<void> {
  const problems = checkJobs(jobs);
  if (problems.length > 0) throw new Error(problems.join('; '));
  for (const job of jobs) {
    const entry = QUEUES[job.name];
    const { atOnce, pollSeconds } = workingOf(job.name);
    const options = {
      batchSize: 1,
      includeMetadata: true,
      localConcurrency: atOnce,
      pollingIntervalSeconds: pollSeconds,
      // without it the poll that backs up notifications waits 30 s (design/stack.md)
      notifyPollingIntervalSeconds: pollSeconds,
    } as const;
    if ('every' in entry) await boss.schedule(job.name, entry.every, {});
    await boss.work<object, void, typeof options>(job.name, options, async ([given]) => {
      if (given === undefined) return;
      const { id, retryCount } = given;
      const stop = metrics.jobs.startTimer({ name: job.name });
      try {
        await job.run(job.schema.parse(given.data), async (trx) => {
          const completed = await boss.complete(job.name, { id, retryCount }, null, { db: fromKysely(trx) });
          // pg-boss 12.38 answers with `affected` and does not declare it
          if ((completed as { affected?: number }).affected !== 1) throw new LeaseLost('another worker has this job');
        });
        stop({ result: 'done' });
      } catch (error) {
        stop({ result: error instanceof LeaseLost ? 'lease_lost' : 'failed' });
        if (error instanceof LeaseLost) return;
        log.warn({ event: 'job.failed', job: job.name, id, retry: retryCount, err: error });
        throw new Error('job failed', { cause: (error as Error).name });
      }
    });
  }
}
