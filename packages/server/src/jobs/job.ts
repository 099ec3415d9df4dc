import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Tables } from '../sql/tables.ts';
import type { JobData, JobName } from './queues.ts';

/**
 * Completes the job, in the transaction that writes its effect. Throws where the job was given to another worker meanwhile: then nothing
 * of this one may be written.
 */
type CompleteJob = (trx: Transaction<Tables>) => Promise<void>;

/** One kind of job. `run` completes the job itself, inside its own transaction, or throws to have it tried again. */
export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly schema: z.ZodType<JobData<Name>>;
  run(data: JobData<Name>, complete: CompleteJob): Promise<void>;
}
