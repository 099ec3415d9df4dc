import type { Job } from './job.ts';
import { JOB_NAMES } from './queues.ts';

/** Queues without a handler, handlers without a queue, and handlers given twice. A worker does not start with any of them. */
export function checkJobs(jobs: readonly Pick<Job, 'name'>[]): string[] {
  const names: readonly string[] = jobs.map((job) => job.name);
  return [
    ...JOB_NAMES.filter((name) => !names.includes(name)).map((name) => `no handler for the queue ${name}`),
    ...names.filter((name) => !(JOB_NAMES as readonly string[]).includes(name)).map((name) => `no queue for the handler ${name}`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two handlers for ${name}`),
  ];
}
