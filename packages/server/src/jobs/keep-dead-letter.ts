import type { Transaction } from 'kysely';
import { z } from 'zod';
import { giveUpSnapshot } from '../call/measure-snapshot.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { lockVerification } from '../verification/load-verification.ts';
import type { JobName } from './queues.ts';

const Concerned = z.object({ verificationId: z.string() });

/** Jobs of a verification that, given up, would leave it waiting for ever. */
const HANDED_OVER: readonly JobName[] = ['measure_clip', 'decide'];

/**
 * Writes down a job that was given up, for the staff. Where a verification waits for nothing else, a person takes it from there: our side's
 * trouble costs nobody an attempt and leaves nobody waiting.
 */
export async function keepDeadLetter(
  { db, enqueue, now }: Pick<Context, 'db' | 'enqueue' | 'now'>,
  { job, data }: { readonly job: JobName; readonly data: Record<string, unknown> },
  complete: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const concerned = Concerned.safeParse(data);
  const verificationId = concerned.success ? concerned.data.verificationId : null;
  await db.transaction().execute(async (trx) => {
    const loaded = verificationId === null ? undefined : await lockVerification(trx, verificationId);
    await complete(trx);
    await trx
      .insertInto('dead_letters')
      .values({ id: newId('dlt'), job, verification_id: loaded?.id ?? null, data: JSON.stringify(data), given_up_at: now() })
      .execute();
    if (job === 'measure_snapshot') await giveUpSnapshot(trx, data);
    if (loaded?.state === 'analysing' && HANDED_OVER.includes(job))
      await enqueue(trx, 'decide', { verificationId: loaded.id, round: loaded.round, handover: 'system.analysis_unavailable' });
  });
}
