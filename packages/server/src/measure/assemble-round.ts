import type { AnalysisSignals } from '@mien/protocol';
import type { Context } from '../context.ts';
import { keepSignals } from '../outcome/record-signals.ts';
import { joinSteps } from './join-steps.ts';
import { readMeasurements } from './measurement.ts';
import { MEASURED_STEPS } from './wire.ts';

/** The signals of a round once each of its filmed steps is measured, kept as the round's record; null before that. */
export async function assembleRound(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  verificationId: string,
  round: number,
): Promise<AnalysisSignals | null> {
  const steps = await context.db
    .selectFrom('steps')
    .innerJoin('clips', 'clips.step_id', 'steps.id')
    .select('clips.id')
    .where('steps.verification_id', '=', verificationId)
    .where('steps.state', '!=', 'superseded')
    .where('steps.step', 'in', [...MEASURED_STEPS])
    .execute();
  const measurements = await readMeasurements(context.db, context.sealing, verificationId);
  const measured = new Set(measurements.map(({ clipId }) => clipId));
  if (steps.length === 0 || !steps.every(({ id }) => measured.has(id))) return null;
  const signals = joinSteps(measurements);
  // a round joined twice is joined of the same rows: whichever was kept first is what is judged
  await keepSignals(context, { verificationId, round, signals });
  return signals;
}
