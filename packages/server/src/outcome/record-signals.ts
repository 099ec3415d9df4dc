import { createHash } from 'node:crypto';
import type { AnalysisSignals } from '@mien/protocol';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';

export interface RecordedSignals {
  readonly verificationId: string;
  readonly round: number;
  readonly signals: AnalysisSignals;
  /** what else must happen in the same transaction or not at all: completing the job that measured */
  readonly alongside?: (trx: Transaction<Tables>) => Promise<void>;
}

export const signalsPlace = (round: number): string => `signals.sealed:${round}`;

/** Keeps the signals of a round, sealed, where none are kept yet. */
export async function keepSignals(
  { db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>,
  { verificationId, round, signals }: Omit<RecordedSignals, 'alongside'>,
): Promise<void> {
  const row = await sealSignals(sealing, { verificationId, round, signals });
  await db
    .insertInto('signals')
    .values({ ...row, created_at: now() })
    .onConflict((conflict) => conflict.columns(['verification_id', 'round']).doNothing())
    .execute();
}

async function sealSignals(sealing: Context['sealing'], { verificationId, round, signals }: Omit<RecordedSignals, 'alongside'>) {
  const text = JSON.stringify(signals);
  return {
    verification_id: verificationId,
    round,
    sealed: await sealing.seal(verificationId, signalsPlace(round), text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/**
 * Keeps what was measured in a round, sealed under the verification's key, and has the round judged. Measured again, the first record
 * stands: a verdict can be replayed from it byte for byte (invariant 7).
 */
export async function recordSignals(
  { db, sealing, enqueue, now }: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now'>,
  { verificationId, round, signals, alongside }: RecordedSignals,
): Promise<'recorded' | 'already_recorded'> {
  const row = await sealSignals(sealing, { verificationId, round, signals });
  return db.transaction().execute(async (trx) => {
    await alongside?.(trx);
    const written = await trx
      .insertInto('signals')
      .values({ ...row, created_at: now() })
      .onConflict((conflict) => conflict.columns(['verification_id', 'round']).doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return 'already_recorded';
    await enqueue(trx, 'decide', { verificationId, round });
    return 'recorded';
  });
}

/** Signals of this round as they were recorded, or null where analysis has not brought them yet. */
export async function readSignals(
  { db, sealing }: Pick<Context, 'db' | 'sealing'>,
  verificationId: string,
  round: number,
): Promise<AnalysisSignals | null> {
  const row = await db
    .selectFrom('signals')
    .select('sealed')
    .where('verification_id', '=', verificationId)
    .where('round', '=', round)
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = await sealing.open(verificationId, signalsPlace(round), row.sealed);
  return text === null ? null : (JSON.parse(text) as AnalysisSignals);
}
