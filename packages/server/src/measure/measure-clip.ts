import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { openClip } from '../upload/read-clip.ts';
import { AnalysisError } from './analysis-error.ts';
import { isFollowed } from './claim-clip.ts';
import { readCapture } from './read-capture.ts';
import { isMeasured, recordMeasurement } from './record-measurement.ts';
import { stopWhenUnwanted } from './stop-when-unwanted.ts';
import { wakeOnChange } from './waker.ts';
import { MEASURED_STEPS, type MeasuredStep } from './wire.ts';

export type Measuring = Pick<
  Context,
  'db' | 'sealing' | 'enqueue' | 'now' | 'objects' | 'keys' | 'analysis' | 'changes' | 'log' | 'judge' | 'fairness'
>;

/** The step of a clip that is whole, counts and was not measured yet; null where there is nothing to do. `followed`: somebody else is at it. */
async function stepToMeasure({ db, now }: Measuring, verificationId: string, clipId: string): Promise<MeasuredStep | 'followed' | null> {
  const clip = await db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .innerJoin('verifications', 'verifications.id', 'clips.verification_id')
    .leftJoin('measurements', 'measurements.clip_id', 'clips.id')
    .select(['steps.step', 'verifications.route', 'verifications.state', 'clips.bytes', 'clips.followed_at'])
    .select('measurements.clip_id as measured')
    .where('clips.id', '=', clipId)
    .where('clips.verification_id', '=', verificationId)
    .where('clips.state', '=', 'stored')
    .where('steps.state', '!=', 'superseded')
    .executeTakeFirst();
  if (clip === undefined || clip.measured !== null || (clip.bytes ?? 0) === 0 || !isMeasured(clip)) return null;
  if (isFollowed(clip.followed_at, now())) return 'followed';
  return MEASURED_STEPS.find((step) => step === clip.step) ?? null;
}

const LOOK_MS = 500;

/** The step to measure, after whoever follows the clip has measured it, given it up or died. */
async function afterFollower(context: Measuring, verificationId: string, clipId: string): Promise<MeasuredStep | null> {
  const waker = wakeOnChange(context.changes, verificationId);
  try {
    for (;;) {
      const step = await stepToMeasure(context, verificationId, clipId);
      if (step !== 'followed') return step;
      await waker.sleep(LOOK_MS);
    }
  } finally {
    waker.end();
  }
}

/**
 * Measures a whole clip and keeps what was measured. Nothing is measured of a person whose consent does not allow it, whose verification
 * has ended, or of a try that was replaced. Repeatable.
 * @throws AnalysisError: our side could not; the job is tried again
 */
export async function measureClip(
  context: Measuring,
  { verificationId, clipId }: { verificationId: string; clipId: string },
  complete: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const step = await afterFollower(context, verificationId, clipId);
  const clip = step === null ? undefined : await openClip(context, { verificationId, clipId });
  if (step === null || clip === undefined) {
    await context.db.transaction().execute(complete);
    return;
  }
  const watch = stopWhenUnwanted(context, verificationId);
  try {
    const today = context.now().toISOString().slice(0, 10);
    const measured = await context.analysis.measure(
      { order: { step, today, pace: 'at_once' }, bytes: clip.read(), capture: () => readCapture(context, clipId) },
      watch.signal,
    );
    await recordMeasurement(context, { verificationId, clipId, measured, alongside: complete });
  } catch (error) {
    if (!(error instanceof AnalysisError && error.problem === 'aborted' && watch.signal.aborted)) throw error;
    await context.db.transaction().execute(complete);
  } finally {
    watch.end();
  }
}
