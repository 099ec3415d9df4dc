import type { Context } from '../context.ts';
import { lookUpLinks } from '../links/look-up-links.ts';
import { keepSignals } from '../outcome/record-signals.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { joinSteps } from './join-steps.ts';
import { readMeasurements } from './measurement.ts';
import { MEASURED_STEPS } from './wire.ts';

/**
 * Joins the signals of a round once each of its filmed steps is measured, with what is known from before, and keeps them as the round's
 * record. Joined twice, the first record stands: what is known from before may have grown meanwhile.
 */
export async function assembleRound(
  context: Pick<Context, 'db' | 'sealing' | 'keys' | 'faces' | 'now'>,
  loaded: LoadedVerification,
): Promise<'kept' | 'not_measured'> {
  const steps = await context.db
    .selectFrom('steps')
    .innerJoin('clips', 'clips.step_id', 'steps.id')
    .select('clips.id')
    .where('steps.verification_id', '=', loaded.id)
    .where('steps.state', '!=', 'superseded')
    .where('steps.step', 'in', [...MEASURED_STEPS])
    .execute();
  const measurements = await readMeasurements(context.db, context.sealing, loaded.id);
  const measured = new Set(measurements.map(({ clipId }) => clipId));
  if (steps.length === 0 || !steps.every(({ id }) => measured.has(id))) return 'not_measured';
  const face = measurements.find(({ step }) => step === 'face') ?? null;
  const found = await lookUpLinks(context, loaded, { signals: joinSteps(measurements), face });
  await keepSignals(context, { verificationId: loaded.id, round: loaded.round, signals: joinSteps(measurements, found) });
  return 'kept';
}
