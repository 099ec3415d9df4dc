import { randomBytes } from 'node:crypto';
import type { Context } from '../../src/context.ts';
import { keepTemplate, type PreparedTemplate, prepareTemplate } from '../../src/measure/keep-template.ts';
import { sealMeasurement } from '../../src/measure/measurement.ts';
import type { MeasuredClip } from '../../src/measure/wire.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';

type Enrolling = Pick<Context, 'db' | 'sealing' | 'now'>;

const FACE = 512;

export interface MeasuredFace {
  readonly verificationId: string;
  readonly clipId: string;
  readonly face: Float32Array;
  readonly modelId?: 'face-embedder-512' | 'face-embedder-192';
}

/** A face clip in which this face was measured, as the analysis writes it. */
export async function measureFace(
  { db, sealing, now }: Enrolling,
  { verificationId, clipId, face, modelId = 'face-embedder-512' }: MeasuredFace,
): Promise<void> {
  const faces = [Buffer.from(face.buffer).toString('base64')];
  const measured = { step: 'face', signals: {}, models: [], modelsUnavailable: [], templates: { modelId, faces } };
  const { sealed, templatesSealed } = await sealMeasurement(sealing, verificationId, clipId, measured as unknown as MeasuredClip, now());
  await db
    .insertInto('measurements')
    .values({
      clip_id: clipId,
      verification_id: verificationId,
      sealed,
      templates_sealed: templatesSealed,
      review: null,
      measured_at: now(),
    })
    .execute();
}

/** Keeps a template as an approval does, of a face clip in which a face of chance was measured. Consent to it must have been given. */
export async function enrolTemplate(context: Enrolling, verificationId: string, clipId: string): Promise<PreparedTemplate> {
  const { db } = context;
  const at = context.now();
  await measureFace(context, { verificationId, clipId, face: Float32Array.from(randomBytes(FACE)) });
  const loaded = await loadVerification(db, verificationId);
  if (loaded === undefined) throw new Error('expected a verification');
  const prepared = await prepareTemplate(context, loaded);
  if (prepared === null) throw new Error('expected a template: was the consent given?');
  await db.transaction().execute((trx) => keepTemplate(trx, prepared, loaded, at));
  return prepared;
}
