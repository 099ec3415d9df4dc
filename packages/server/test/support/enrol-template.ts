import { randomBytes } from 'node:crypto';
import type { Context } from '../../src/context.ts';
import { keepTemplate, type PreparedTemplate, prepareTemplate } from '../../src/measure/keep-template.ts';
import { sealMeasurement } from '../../src/measure/measurement.ts';
import type { MeasuredClip } from '../../src/measure/wire.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';

type Enrolling = Pick<Context, 'db' | 'sealing' | 'now'>;

const FACE = 512;

/** Keeps a template as an approval does, of a face clip in which a face of chance was measured. Consent to it must have been given. */
export async function enrolTemplate(context: Enrolling, verificationId: string, clipId: string): Promise<PreparedTemplate> {
  const { db, sealing } = context;
  const at = context.now();
  const faces = [Buffer.from(Float32Array.from(randomBytes(FACE)).buffer).toString('base64')];
  const measured = { step: 'face', signals: {}, models: [], modelsUnavailable: [], templates: { modelId: 'face-embedder-512', faces } };
  const { sealed, templatesSealed } = await sealMeasurement(sealing, verificationId, clipId, measured as unknown as MeasuredClip, at);
  await db
    .insertInto('measurements')
    .values({
      clip_id: clipId,
      verification_id: verificationId,
      sealed,
      templates_sealed: templatesSealed,
      review: null,
      measured_at: at,
    })
    .execute();
  const loaded = await loadVerification(db, verificationId);
  if (loaded === undefined) throw new Error('expected a verification');
  const prepared = await prepareTemplate(context, loaded);
  if (prepared === null) throw new Error('expected a template: was the consent given?');
  await db.transaction().execute((trx) => keepTemplate(trx, prepared, loaded, at));
  return prepared;
}
