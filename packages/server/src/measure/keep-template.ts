import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { isConsented } from '../verification/is-consented.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { meanTemplate } from './mean-template.ts';
import { readMeasurements } from './measurement.ts';

/** A face template sealed and ready to be kept with an approval. */
export interface PreparedTemplate {
  readonly id: string;
  readonly accountId: string;
  readonly modelId: string;
  readonly sealed: string;
}

export const templatePlace = (id: string): string => `templates.sealed:${id}`;

/**
 * The face of this verification, sealed under a key of the template's own, where the person agreed to its being kept; null otherwise. An
 * account's template of one model keeps its id, so that one key opens whatever of it lies in backups, and its end ends them all.
 */
export async function prepareTemplate(
  { db, sealing }: Pick<Context, 'db' | 'sealing'>,
  { id: verificationId, account_id: accountId }: Pick<LoadedVerification, 'id' | 'account_id'>,
): Promise<PreparedTemplate | null> {
  if (!(await isConsented(db, verificationId, 'template'))) return null;
  const face = (await readMeasurements(db, sealing, verificationId)).find(({ step }) => step === 'face')?.templates;
  if (face === null || face === undefined) return null;
  const { modelId } = face;
  const earlier = await db
    .selectFrom('templates')
    .select('id')
    .where('account_id', '=', accountId)
    .where('model_id', '=', modelId)
    .executeTakeFirst();
  const id = earlier?.id ?? newId('tpl');
  const sealed = await sealing.seal(id, templatePlace(id), JSON.stringify({ modelId, face: meanTemplate(face.faces) }));
  return { id, accountId, modelId, sealed };
}

/** Keeps a prepared template for the policy's days, in the transaction of its approval. Needs a locked verification. */
export async function keepTemplate(
  trx: Transaction<Tables>,
  { id, accountId, modelId, sealed }: PreparedTemplate,
  { id: verificationId, policy }: LoadedVerification,
  at: Date,
): Promise<void> {
  // taken back since it was prepared; both sides hold the verification's lock
  if (!(await isConsented(trx, verificationId, 'template'))) return;
  const kept = {
    verification_id: verificationId,
    sealed,
    created_at: at,
    keep_until: new Date(at.getTime() + policy.retention.templateDays * 86_400_000),
  };
  await trx
    .insertInto('templates')
    .values({ id, account_id: accountId, model_id: modelId, ...kept })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
    .execute();
}
