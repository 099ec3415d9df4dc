import type { StepReview } from '@mien/analysis';
import type { Kysely } from 'kysely';
import type { Sealing } from '../sealing.ts';
import type { Tables } from '../sql/tables.ts';
import { type MeasuredClip, type MeasuredStep, Templates } from './wire.ts';

/** What is kept of a measured clip; its templates rest apart, since they go earlier. */
export type KeptMeasurement = Pick<MeasuredClip, 'step' | 'signals' | 'models' | 'modelsUnavailable'> & { readonly measuredAt: string };

export interface Measurement {
  readonly clipId: string;
  readonly step: MeasuredStep;
  readonly kept: KeptMeasurement;
  readonly templates: Templates | null;
  /** what was told of it so far; null: nothing yet */
  readonly review: StepReview | null;
}

export const sealedPlace = (clipId: string): string => `measurements.sealed:${clipId}`;
const templatesPlace = (clipId: string): string => `measurements.templates_sealed:${clipId}`;

/** Seals both parts under the verification's key. */
export async function sealMeasurement(sealing: Sealing, verificationId: string, clipId: string, measured: MeasuredClip, at: Date) {
  // named one by one: what a face is counted under must not be kept with a person
  const { step, signals, models, modelsUnavailable, templates } = measured;
  const kept: KeptMeasurement = { step, signals, models, modelsUnavailable, measuredAt: at.toISOString() };
  return {
    kept,
    sealed: await sealing.seal(verificationId, sealedPlace(clipId), JSON.stringify(kept)),
    templatesSealed: templates === null ? null : await sealing.seal(verificationId, templatesPlace(clipId), JSON.stringify(templates)),
  };
}

/** What was measured of the tries that count now, opened. Empty where the verification's key was destroyed. */
export async function readMeasurements(db: Kysely<Tables>, sealing: Sealing, verificationId: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurements')
    .innerJoin('clips', 'clips.id', 'measurements.clip_id')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select(['measurements.clip_id', 'measurements.sealed', 'measurements.templates_sealed', 'measurements.review', 'steps.step'])
    .where('measurements.verification_id', '=', verificationId)
    .where('steps.state', '!=', 'superseded')
    .orderBy('measurements.clip_id')
    .execute();
  const opened: Measurement[] = [];
  for (const row of rows) {
    const text = await sealing.open(verificationId, sealedPlace(row.clip_id), row.sealed);
    if (text === null) return [];
    const templates =
      row.templates_sealed === null ? null : await sealing.open(verificationId, templatesPlace(row.clip_id), row.templates_sealed);
    opened.push({
      clipId: row.clip_id,
      step: row.step as MeasuredStep,
      kept: JSON.parse(text) as KeptMeasurement,
      templates: templates === null ? null : Templates.parse(JSON.parse(templates)),
      review: row.review,
    });
  }
  return opened;
}
