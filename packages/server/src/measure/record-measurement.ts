import type { StepReview } from '@mien/analysis';
import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { noteCountry } from '../insight/note-facts.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import { type KeptMeasurement, readMeasurements, sealMeasurement } from './measurement.ts';
import { reviewRound } from './review-round.ts';
import type { MeasuredClip } from './wire.ts';

type Recording = Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now'>;

export interface GivenMeasurement {
  readonly verificationId: string;
  readonly clipId: string;
  readonly measured: MeasuredClip;
  /** completing the job, in the same transaction */
  readonly alongside: (trx: Transaction<Tables>) => Promise<void>;
}

/** Only these may still hear of a measurement; nothing is kept of one that came too late. */
export const isMeasured = ({ route, state }: Pick<LoadedVerification, 'route' | 'state'>): boolean =>
  route === 'automatic' && (state === 'capturing' || state === 'analysing');

/** The state that issued the document of this clip, as far as it was read. */
const countryOf = ({ signals }: KeptMeasurement): string | null =>
  'document' in signals && signals.document.measured && signals.document.value.kind.measured
    ? signals.document.value.kind.value.issuingState
    : null;

async function writeReview(
  trx: Transaction<Tables>,
  { verificationId, clipId, review, at }: { verificationId: string; clipId: string; review: StepReview; at: Date },
): Promise<void> {
  const written = await trx
    .updateTable('measurements')
    .set({ review: JSON.stringify(review) })
    .where('clip_id', '=', clipId)
    .where('review', 'is', null)
    .executeTakeFirst();
  const blocking = review.findings.filter(({ blocks }) => blocks);
  if (written.numUpdatedRows !== 1n || blocking.length === 0) return;
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

/**
 * Keeps what was measured of a clip, sealed, tells the applicant what may be told of the step, and has the round judged where it waits for
 * nothing else. Measured twice, the first stands.
 */
export async function recordMeasurement(
  context: Recording,
  { verificationId, clipId, measured, alongside }: GivenMeasurement,
): Promise<'recorded' | 'already_recorded' | 'not_awaited'> {
  const { db, sealing } = context;
  const at = context.now();
  const before = await loadVerification(db, verificationId);
  if (before === undefined || !isMeasured(before)) {
    await db.transaction().execute(alongside);
    return 'not_awaited';
  }
  const { kept, sealed, templatesSealed } = await sealMeasurement(sealing, verificationId, clipId, measured, at);
  const others = (await readMeasurements(db, sealing, verificationId)).filter((one) => one.clipId !== clipId);
  const reviews = reviewRound([...others, { clipId, step: measured.step, kept, templates: measured.templates, isReviewed: false }], {
    policy: before.policy,
    thresholds: before.thresholds,
    claims: (await readClaims(context, before.account_id)) ?? {},
    asOf: at.toISOString().slice(0, 10),
  });
  return db.transaction().execute(async (trx) => {
    const loaded = await lockVerification(trx, verificationId);
    await alongside(trx);
    if (loaded === undefined || !isMeasured(loaded)) return 'not_awaited';
    const written = await trx
      .insertInto('measurements')
      .values({
        clip_id: clipId,
        verification_id: verificationId,
        sealed,
        templates_sealed: templatesSealed,
        review: null,
        measured_at: at,
      })
      .onConflict((conflict) => conflict.column('clip_id').doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return 'already_recorded';
    const country = countryOf(kept);
    if (country !== null) await noteCountry(trx, verificationId, country);
    for (const [of, review] of reviews) await writeReview(trx, { verificationId, clipId: of, review, at });
    await announceChange(trx, verificationId);
    if (loaded.state === 'analysing') await context.enqueue(trx, 'decide', { verificationId, round: loaded.round });
    return 'recorded';
  });
}
