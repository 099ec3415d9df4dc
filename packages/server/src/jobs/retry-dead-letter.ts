import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { lockVerification } from '../verification/load-verification.ts';
import { QUEUES } from './queues.ts';

/**
 * Puts a job that was given up back into its queue, once: letter and job change places in one transaction. Jobs are idempotent, so one whose
 * matter was settled meanwhile does nothing.
 * @returns false where there is no such letter (any more)
 */
export async function retryDeadLetter(
  { db, enqueue, now }: Pick<Context, 'db' | 'enqueue' | 'now'>,
  { id, actor }: { readonly id: string; readonly actor: string },
): Promise<boolean> {
  const known = await db.selectFrom('dead_letters').select('verification_id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return false;
  return db.transaction().execute(async (trx) => {
    if (known.verification_id !== null) await lockVerification(trx, known.verification_id);
    const letter = await trx.deleteFrom('dead_letters').where('id', '=', id).returning(['job', 'data']).executeTakeFirst();
    if (letter === undefined) return false;
    const data = QUEUES[letter.job].data.parse(letter.data);
    await enqueue(trx, letter.job, data as never);
    await appendAudit(trx, { at: now(), actor, action: 'dead_letter.retried', subject: id, detail: { job: letter.job } });
    return true;
  });
}
