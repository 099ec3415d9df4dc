import type { StepReview } from '@mien/analysis';
import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { Measurement } from './measurement.ts';

/** Whether nothing was measured, told or filmed anew since these were read. Needs a locked verification. */
export async function areCurrent(
  trx: Transaction<Tables>,
  { verificationId, clipId, others }: { verificationId: string; clipId: string; others: readonly Measurement[] },
): Promise<boolean> {
  const rows = await trx
    .selectFrom('measurements')
    .innerJoin('clips', 'clips.id', 'measurements.clip_id')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select(['measurements.clip_id', 'measurements.review'])
    .where('measurements.verification_id', '=', verificationId)
    .where('measurements.clip_id', '!=', clipId)
    .where('steps.state', '!=', 'superseded')
    .execute();
  const toldOf = (review: StepReview | null | undefined): number | undefined => review?.findings.length;
  return (
    rows.length === others.length &&
    rows.every((row) => {
      const known = others.find((one) => one.clipId === row.clip_id);
      return known !== undefined && toldOf(known.review) === toldOf(row.review);
    })
  );
}

/** A try that was begun again while it was measured says nothing of the present ones. */
export const isSuperseded = async (trx: Transaction<Tables>, clipId: string): Promise<boolean> =>
  (await trx
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select('steps.id')
    .where('clips.id', '=', clipId)
    .where('steps.state', '=', 'superseded')
    .executeTakeFirst()) !== undefined;

interface Telling {
  readonly verificationId: string;
  readonly clipId: string;
  /** told before */
  readonly told: StepReview | null;
  readonly review: StepReview;
  readonly at: Date;
}

export async function writeReview(trx: Transaction<Tables>, { verificationId, clipId, told, review, at }: Telling): Promise<void> {
  await trx
    .updateTable('measurements')
    .set({ review: JSON.stringify(review) })
    .where('clip_id', '=', clipId)
    .execute();
  const known = told?.findings.map(({ code }) => code) ?? [];
  const blocking = review.findings.filter(({ code, blocks }) => blocks && !known.includes(code));
  if (blocking.length === 0) return;
  const { attempt_id } = await trx
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select('steps.attempt_id')
    .where('clips.id', '=', clipId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('findings')
    .values(
      blocking.map(({ code, class: inClass }) => ({
        id: newId('fnd'),
        verification_id: verificationId,
        attempt_id,
        verdict_id: null,
        code,
        class: inClass,
        step: review.step,
        source: 'server' as const,
        measured_at: at,
      })),
    )
    .execute();
}
