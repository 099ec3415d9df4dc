import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { AnalysisError } from './analysis-error.ts';
import { claimClip } from './claim-clip.ts';
import type { Measuring } from './measure-clip.ts';
import { readCapture } from './read-capture.ts';
import { isMeasured, recordMeasurement } from './record-measurement.ts';
import { stopWhenUnwanted } from './stop-when-unwanted.ts';
import { tailClip } from './tail-clip.ts';
import { type Waker, wakeOnChange } from './waker.ts';
import { type CaptureOrder, MEASURED_STEPS, type MeasuredStep } from './wire.ts';

const TAIL = { idleMs: 45_000, pollMs: 250 } as const;
/** How long after the last byte the page's description may follow, before the clip is left to the job that measures whole ones. */
const DESCRIPTION_MS = 60_000;
const LOOK_MS = 500;

async function stepToFollow({ db }: Measuring, verificationId: string, clipId: string): Promise<MeasuredStep | null> {
  const clip = await db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .innerJoin('verifications', 'verifications.id', 'clips.verification_id')
    .leftJoin('measurements', 'measurements.clip_id', 'clips.id')
    .select([
      'steps.step',
      'steps.state as stepState',
      'verifications.route',
      'verifications.state',
      'clips.state as clipState',
      'measurements.clip_id as measured',
    ])
    .where('clips.id', '=', clipId)
    .where('clips.verification_id', '=', verificationId)
    .where('clips.state', '!=', 'destroyed')
    .where('steps.state', '!=', 'superseded')
    .executeTakeFirst();
  if (clip === undefined || clip.measured !== null || !isMeasured(clip)) return null;
  // all bytes are there already: a worker with a backlog came too late, and the job that measures whole clips has no less to do
  if (clip.clipState === 'stored') return null;
  // a step left behind is not described any more
  if (clip.stepState !== 'done' && clip.state !== 'capturing') return null;
  return MEASURED_STEPS.find((step) => step === clip.step) ?? null;
}

/** Waits until the step is done, its description and bytes both there, and gives what it tells. */
async function awaitDescription(context: Measuring, clipId: string, waker: Waker): Promise<CaptureOrder> {
  const until = performance.now() + DESCRIPTION_MS;
  for (;;) {
    const step = await context.db
      .selectFrom('clips')
      .innerJoin('steps', 'steps.id', 'clips.step_id')
      .select('steps.state')
      .where('clips.id', '=', clipId)
      .executeTakeFirst();
    if (step?.state === 'done') return readCapture(context, clipId);
    if (step === undefined || step.state === 'superseded' || performance.now() > until) throw new AnalysisError('aborted');
    await waker.sleep(LOOK_MS);
  }
}

/**
 * Measures a clip while it is filmed, so that little is left to do after the last byte. It only saves time: whatever ends it early leaves
 * the clip to the job that measures whole ones.
 */
export async function followClip(
  context: Measuring,
  { verificationId, clipId }: { verificationId: string; clipId: string },
  complete: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const step = await stepToFollow(context, verificationId, clipId);
  const claim = step === null ? null : await claimClip(context, clipId);
  if (step === null || claim === null) {
    await context.db.transaction().execute(complete);
    return;
  }
  const unwanted = stopWhenUnwanted(context, verificationId);
  const waker = wakeOnChange(context.changes, verificationId);
  try {
    const today = context.now().toISOString().slice(0, 10);
    const measured = await context.analysis.measure(
      {
        order: { step, today, pace: 'as_filmed' },
        bytes: tailClip(context, { verificationId, clipId }, waker, TAIL),
        capture: () => awaitDescription(context, clipId, waker),
      },
      unwanted.signal,
    );
    await recordMeasurement(context, { verificationId, clipId, measured, alongside: complete });
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    context.log.info({ event: 'measure.not_followed', clip: clipId, problem: error.problem });
    await context.db.transaction().execute(complete);
  } finally {
    unwanted.end();
    waker.end();
    await claim.end();
  }
}
