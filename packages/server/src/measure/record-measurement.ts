import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { describeClip } from '../insight/fairness/describe-clip.ts';
import { noteCountry } from '../insight/note-facts.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { isConsented } from '../verification/is-consented.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import { joinSteps } from './join-steps.ts';
import { type KeptMeasurement, type Measurement, readMeasurements, sealMeasurement } from './measurement.ts';
import { reviewRound } from './review-round.ts';
import type { MeasuredClip } from './wire.ts';
import { areCurrent, isSuperseded, writeReview } from './write-review.ts';

type Recording = Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'judge' | 'fairness'>;

export interface GivenMeasurement {
  readonly verificationId: string;
  readonly clipId: string;
  readonly measured: MeasuredClip;
  /** completing the job, in the same transaction */
  readonly alongside: (trx: Transaction<Tables>) => Promise<void>;
}

/** A verification has four steps at most; its job is tried again. */
const MAX_READINGS = 8;

/** Only these may still hear of a measurement; nothing is kept of one that came too late. */
export const isMeasured = ({ route, state }: Pick<LoadedVerification, 'route' | 'state'>): boolean =>
  route === 'automatic' && (state === 'capturing' || state === 'analysing');

/** The state that issued the document of this clip, as far as it was read. */
const countryOf = ({ signals }: KeptMeasurement): string | null =>
  'document' in signals && signals.document.measured && signals.document.value.kind.measured
    ? signals.document.value.kind.value.issuingState
    : null;

interface Recorded {
  readonly outcome: 'recorded' | 'already_recorded' | 'not_awaited' | 'outdated';
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
 * Keeps what was measured of a clip, sealed, tells the applicant what may be told of the step and of those before it, and has the round
 * judged where it waits for nothing else. Measured twice, the first stands.
 */
export async function recordMeasurement(
  context: Recording,
  { verificationId, clipId, measured, alongside }: GivenMeasurement,
): Promise<Exclude<Recorded['outcome'], 'outdated'>> {
  const { db, sealing } = context;
  const at = context.now();
  const before = await loadVerification(db, verificationId);
  if (before === undefined || !isMeasured(before)) {
    await db.transaction().execute(alongside);
    return 'not_awaited';
  }
  const { kept, sealed, templatesSealed } = await sealMeasurement(sealing, verificationId, clipId, measured, at);
  const own: Measurement = { clipId, step: measured.step, kept, templates: measured.templates, review: null };
  const { policy, thresholds, mode } = before;
  const judging = {
    policy,
    thresholds,
    claims: (await readClaims(context, before.account_id)) ?? {},
    asOf: at.toISOString().slice(0, 10),
  };
  for (let reading = 0; reading < MAX_READINGS; reading++) {
    const others = (await readMeasurements(db, sealing, verificationId)).filter((one) => one.clipId !== clipId);
    const round = [...others, own];
    const reviews = reviewRound(round, judging);
    const { outcome, counts } = await db.transaction().execute(async (trx): Promise<Recorded> => {
      const loaded = await lockVerification(trx, verificationId);
      if (loaded === undefined || !isMeasured(loaded)) {
        await alongside(trx);
        return { outcome: 'not_awaited', counts: false };
      }
      // two sides may be measured at one moment: the later of the two has to see both
      if (!(await areCurrent(trx, { verificationId, clipId, others }))) return { outcome: 'outdated', counts: false };
      await alongside(trx);
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
      const isPast = await isSuperseded(trx, clipId);
      for (const [of, review] of isPast ? [] : reviews) {
        const told = others.find((one) => one.clipId === of)?.review ?? null;
        await writeReview(trx, { verificationId, clipId: of, told, review, at });
      }
      await announceChange(trx, verificationId);
      if (loaded.state === 'analysing') await context.enqueue(trx, 'decide', { verificationId, round: loaded.round });
      return { outcome: 'recorded', counts: await isCounted(trx, verificationId, clipId) };
    });
    if (outcome === 'outdated') continue;
    // after the transaction and apart from it: a count shares nothing with what is kept of the person
    if (counts && measured.step === 'face') {
      const { checks } = context.judge({ signals: joinSteps(round), earlier: {}, ...judging });
      const { claims, asOf } = judging;
      await context.fairness.note(describeClip({ mode, policy, groups: measured.groups, checks, birthDate: claims.birthDate, asOf }));
    }
    return outcome;
  }
  throw new Error('what else was measured changed with every reading');
}
