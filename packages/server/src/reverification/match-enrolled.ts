import { type Embedding, matchFaces } from '@mien/analysis';
import { type AnalysisSignals, notMeasured } from '@mien/protocol';
import type { Context } from '../context.ts';
import { lookUpLinks } from '../links/look-up-links.ts';
import { joinSteps } from '../measure/join-steps.ts';
import { templatePlace } from '../measure/keep-template.ts';
import { readMeasurements } from '../measure/measurement.ts';
import { keepSignals } from '../outcome/record-signals.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';

const fromBase64 = (text: string): Embedding => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

async function enrolledFace({ db, sealing }: Pick<Context, 'db' | 'sealing'>, accountId: string, modelId: string): Promise<string | null> {
  const row = await db
    .selectFrom('templates')
    .select(['id', 'sealed'])
    .where('account_id', '=', accountId)
    .where('model_id', '=', modelId)
    .executeTakeFirst();
  const text = row === undefined ? null : await sealing.open(row.id, templatePlace(row.id), row.sealed);
  return text === null ? null : (JSON.parse(text) as { face: string }).face;
}

/**
 * The signals of a round in the light form, kept as its record: the face against the template of the earlier approval. Nothing until the face is
 * measured. Where the template is gone meanwhile nothing can be told, and a person looks.
 */
export async function matchEnrolled(
  context: Pick<Context, 'db' | 'sealing' | 'keys' | 'faces' | 'now'>,
  loaded: LoadedVerification,
): Promise<'kept' | 'not_measured'> {
  const { id, account_id: accountId, round, thresholds } = loaded;
  const measurements = await readMeasurements(context.db, context.sealing, id);
  const face = measurements.find(({ step }) => step === 'face');
  if (face === undefined) return 'not_measured';
  const found = await lookUpLinks(context, loaded, { signals: joinSteps(measurements), face });
  const joined = joinSteps(measurements, found);
  const faces = (face.templates?.faces ?? []).map(fromBase64);
  const { embeddingModelId } = thresholds;
  const enrolled = await enrolledFace(context, accountId, embeddingModelId);
  const compared = (): AnalysisSignals['enrolledMatch'] => {
    if (joined.face.measured && !joined.face.value.face.measured) return joined.face.value.face;
    if (enrolled === null) return notMeasured('no_portrait');
    if (face.templates?.modelId !== embeddingModelId) return notMeasured('model_unavailable');
    if (faces.length === 0) return notMeasured('no_face');
    return { measured: true, value: matchFaces(fromBase64(enrolled), faces, face.templates.modelId) };
  };
  const signals = { ...joined, enrolledMatch: compared() };
  await keepSignals(context, { verificationId: id, round, signals });
  return 'kept';
}
