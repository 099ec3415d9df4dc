import type { Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';

export interface OpenAttempt {
  readonly id: string;
  readonly number: number;
  readonly stepRetriesUsed: number;
  readonly countedBefore: number;
}

/** The attempt under way, with what was counted before it. Throws where there is none: every open verification has one. */
export async function readOpenAttempt(trx: Transaction<Tables>, verificationId: string): Promise<OpenAttempt> {
  const attempts = await trx.selectFrom('attempts').selectAll().where('verification_id', '=', verificationId).execute();
  const open = attempts.find((attempt) => attempt.state === 'open');
  if (open === undefined) throw new Error('a verification under way without an open attempt');
  return {
    id: open.id,
    number: open.number,
    stepRetriesUsed: open.step_retries_used,
    countedBefore: attempts.filter((attempt) => attempt.counted === true).length,
  };
}

export async function beginAttempt(trx: Transaction<Tables>, verificationId: string, number: number, at: Date): Promise<string> {
  const id = newId('att');
  await trx
    .insertInto('attempts')
    .values({ id, verification_id: verificationId, number, state: 'open', counted: null, started_at: at, ended_at: null })
    .execute();
  return id;
}

export async function endAttempt(trx: Transaction<Tables>, id: string, counted: 'counted' | 'not_counted', at: Date): Promise<void> {
  await trx
    .updateTable('attempts')
    .set({ state: 'ended', counted: counted === 'counted', ended_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Puts fresh, pending tries in place of the current ones of these steps. `by` support: the applicant’s page goes to them by itself. */
export async function renewSteps(
  trx: Transaction<Tables>,
  {
    verificationId,
    attemptId,
    steps,
    by = 'course',
  }: { verificationId: string; attemptId: string; steps: readonly Step[]; by?: 'course' | 'support' },
): Promise<void> {
  for (const step of steps) {
    const earlier = await trx
      .selectFrom('steps')
      .select((select) => select.fn.max('try').as('last'))
      .where('verification_id', '=', verificationId)
      .where('step', '=', step)
      .executeTakeFirst();
    await trx
      .updateTable('steps')
      .set({ state: 'superseded' })
      .where('verification_id', '=', verificationId)
      .where('step', '=', step)
      .where('state', '!=', 'superseded')
      .execute();
    await trx
      .insertInto('steps')
      .values({
        id: newId('stp'),
        verification_id: verificationId,
        attempt_id: attemptId,
        step,
        try: (earlier?.last ?? 0) + 1,
        state: 'pending',
        nonce: null,
        started_at: null,
        capture_until: null,
        completed_at: null,
        reopened: by === 'support',
      })
      .execute();
  }
}
