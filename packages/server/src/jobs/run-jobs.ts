import { fromKysely, type PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';
import { checkJobs } from './check-jobs.ts';
import type { Job } from './job.ts';
import { keepDeadLetter } from './keep-dead-letter.ts';
import { DEAD_LETTERS, type JobName, QUEUES, workingOf } from './queues.ts';

type RunningJobs = Pick<Context, 'db' | 'enqueue' | 'now' | 'log' | 'metrics'>;

class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Works all queues on a started pg-boss and sets the schedules. Throws before anything runs where jobs and queues do not match.
 */
export async function runJobs(boss: PgBoss, jobs: readonly Job[], context: RunningJobs): Promise<void> {
  const { log, metrics } = context;
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
  await keepDeadLetters(boss, context);
}

/** What other queues gave up is written down where the staff look, and nowhere else. */
async function keepDeadLetters(boss: PgBoss, context: RunningJobs): Promise<void> {
  const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 5 } as const;
  await boss.work<Record<string, unknown>, void, typeof options>(DEAD_LETTERS, options, async ([letter]) => {
    if (letter === undefined || letter.sourceName === null) return;
    const { id, retryCount, data, sourceName } = letter;
    context.log.error({ event: 'job.given_up', job: sourceName, id: letter.sourceId });
    await keepDeadLetter(context, { job: sourceName as JobName, data }, async (trx) => {
      await boss.complete(DEAD_LETTERS, { id, retryCount }, null, { db: fromKysely(trx) });
    });
  });
}
