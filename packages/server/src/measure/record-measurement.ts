import type { StepReview } from '@mien/analysis';
import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { describeClip } from '../insight/fairness/describe-clip.ts';
import { noteCountry } from '../insight/note-facts.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { isConsented } from '../verification/is-consented.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import { joinSteps } from './join-steps.ts';
import { type KeptMeasurement, readMeasurements, sealMeasurement } from './measurement.ts';
import { reviewRound } from './review-round.ts';
import type { MeasuredClip } from './wire.ts';

type Recording = Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'judge' | 'fairness'>;

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

interface Recorded {
  readonly outcome: 'recorded' | 'already_recorded' | 'not_awaited';
  /** whether a face may be counted for it */
  readonly counts: boolean;
}

/** Only with consent to the face being measured, and only the first face clip: a person counts once, however often they try. */
async function isCounted(trx: Transaction<Tables>, verificationId: string, clipId: string): Promise<boolean> {
  if (!(await isConsented(trx, verificationId, 'face'))) return false;
  const earlier = await trx
    .selectFrom('measurements')
    .innerJoin('clips', 'clips.id', 'measurements.clip_id')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select('measurements.clip_id')
    .where('measurements.verification_id', '=', verificationId)
    .where('measurements.clip_id', '!=', clipId)
    .where('steps.step', '=', 'face')
    .executeTakeFirst();
  return earlier === undefined;
}

/**
 * Keeps what was measured of a clip, sealed, tells the applicant what may be told of the step, and has the round judged where it waits for
 * nothing else. Measured twice, the first stands.
 */
export async function recordMeasurement(
  context: Recording,
  { verificationId, clipId, measured, alongside }: GivenMeasurement,
): Promise<Recorded['outcome']> {
  const { db, sealing } = context;
  const at = context.now();
  const before = await loadVerification(db, verificationId);
  if (before === undefined || !isMeasured(before)) {
    await db.transaction().execute(alongside);
    return 'not_awaited';
  }
  const { kept, sealed, templatesSealed } = await sealMeasurement(sealing, verificationId, clipId, measured, at);
  const others = (await readMeasurements(db, sealing, verificationId)).filter((one) => one.clipId !== clipId);
  const round = [...others, { clipId, step: measured.step, kept, templates: measured.templates, isReviewed: false }];
  const { policy, thresholds, mode } = before;
  const judging = {
    policy,
    thresholds,
    claims: (await readClaims(context, before.account_id)) ?? {},
    asOf: at.toISOString().slice(0, 10),
  };
  const reviews = reviewRound(round, judging);
  const { outcome, counts } = await db.transaction().execute(async (trx): Promise<Recorded> => {
    const loaded = await lockVerification(trx, verificationId);
    await alongside(trx);
    if (loaded === undefined || !isMeasured(loaded)) return { outcome: 'not_awaited', counts: false };
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
    if (written.numInsertedOrUpdatedRows !== 1n) return { outcome: 'already_recorded', counts: false };
    const country = countryOf(kept);
    if (country !== null) await noteCountry(trx, verificationId, country);
    for (const [of, review] of reviews) await writeReview(trx, { verificationId, clipId: of, review, at });
    await announceChange(trx, verificationId);
    if (loaded.state === 'analysing') await context.enqueue(trx, 'decide', { verificationId, round: loaded.round });
    return { outcome: 'recorded', counts: await isCounted(trx, verificationId, clipId) };
  });
  // after the transaction and apart from it: a count shares nothing with what is kept of the person
  if (counts && measured.step === 'face') {
    const { checks } = context.judge({ signals: joinSteps(round), earlier: {}, ...judging });
    const { claims, asOf } = judging;
    await context.fairness.note(describeClip({ mode, policy, groups: measured.groups, checks, birthDate: claims.birthDate, asOf }));
  }
  return outcome;
}
