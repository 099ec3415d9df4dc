import type { Transaction } from 'kysely';
import type { Enqueue } from '../jobs/open-queue.ts';
import type { Tables } from '../sql/tables.ts';
import { beginAnalysis } from './begin-analysis.ts';

/** Corrected claims may be all that a verification waited for: where no step is left to film, it is judged again. */
export async function resumeAfterCorrection(trx: Transaction<Tables>, enqueue: Enqueue, accountId: string, at: Date): Promise<void> {
  const waiting = await trx
    .selectFrom('verifications')
    .select(['id', 'state', 'round'])
    .where('account_id', '=', accountId)
    .where('state', '=', 'retry_required')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('steps')
            .select('steps.id')
            .whereRef('steps.verification_id', '=', 'verifications.id')
            .where('steps.state', 'in', ['pending', 'started', 'recorded']),
        ),
      ),
    )
    .forUpdate()
    .execute();
  for (const { id, state, round } of waiting) await beginAnalysis(trx, enqueue, { id, state, round, at });
}
