import type { Kysely, Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { templatePlace } from '../measure/keep-template.ts';
import { meanTemplate } from '../measure/mean-template.ts';
import { readMeasurements } from '../measure/measurement.ts';
import { searchesFaces } from '../policy/searches-faces.ts';
import type { Tables } from '../sql/tables.ts';
import { isConsented } from '../verification/is-consented.ts';
import { type LoadedVerification, loadVerification } from '../verification/load-verification.ts';
import type { Mode } from '../vocabulary.ts';
import type { Agreed } from './agreed.ts';

type Destroying = Pick<Context, 'db' | 'sealing'>;

export const blockedFacePlace = (id: string): string => `blocked_faces.sealed:${id}`;

/** The template that an approval of this verification kept, as long as it is kept. */
const keptOf = (db: Kysely<Tables>, verificationId: string, at: Date) =>
  db
    .selectFrom('templates')
    .select(['id', 'model_id', 'sealed'])
    .where('verification_id', '=', verificationId)
    .where('sealed', '!=', '')
    .where('keep_until', '>', at)
    .executeTakeFirst();

/** Whether a template measured in this verification is there: those of the match while it is open, or the one kept with its approval. */
async function isHeld(db: Kysely<Tables>, verificationId: string, at: Date): Promise<boolean> {
  const measured = await db
    .selectFrom('measurements')
    .innerJoin('clips', 'clips.id', 'measurements.clip_id')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select('measurements.clip_id')
    .where('measurements.verification_id', '=', verificationId)
    .where('measurements.templates_sealed', 'is not', null)
    .where('steps.step', '=', 'face')
    .where('steps.state', '!=', 'superseded')
    .executeTakeFirst();
  return measured !== undefined || (await keptOf(db, verificationId, at)) !== undefined;
}

/**
 * Why the face of a verification may not be listed; null: it may. A template has its own consent, and whoever chose the way with an agent
 * has none. What was only measured for the match and is listed outlives it, so that this consent is needed for both.
 */
export async function refusalOfFace(
  db: Kysely<Tables>,
  { id, policy, route }: Pick<LoadedVerification, 'id' | 'policy' | 'route'>,
  at: Date,
): Promise<'block_list.no_basis' | 'block_list.no_face' | null> {
  if (!searchesFaces(policy)) return 'block_list.no_basis';
  const may = route === 'automatic' && (await isConsented(db, id, 'template')) && (await isHeld(db, id, at));
  return may ? null : 'block_list.no_face';
}

/** A face sealed under the key of its entry and ready to be listed. */
export interface PreparedFace {
  readonly id: string;
  readonly model_id: string;
  readonly sealed: string;
}

async function openFace({ db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>, verificationId: string) {
  const measured = (await readMeasurements(db, sealing, verificationId)).find(({ step }) => step === 'face')?.templates;
  if (measured !== null && measured !== undefined) return { modelId: measured.modelId, face: meanTemplate(measured.faces) };
  const kept = await keptOf(db, verificationId, now());
  const text = kept === undefined ? null : await sealing.open(kept.id, templatePlace(kept.id), kept.sealed);
  return text === null ? null : (JSON.parse(text) as { modelId: string; face: string });
}

/** The face of a verification under a key of its own; null where there is none that may be listed. */
export async function prepareFace(context: Pick<Context, 'db' | 'sealing' | 'now'>, verificationId: string): Promise<PreparedFace | null> {
  const loaded = await loadVerification(context.db, verificationId);
  if (loaded === undefined || (await refusalOfFace(context.db, loaded, context.now())) !== null) return null;
  const open = await openFace(context, verificationId);
  if (open === null) return null;
  const id = newId('blk');
  return { id, model_id: open.modelId, sealed: await context.sealing.seal(id, blockedFacePlace(id), JSON.stringify(open)) };
}

/** Lists a prepared face. Needs a locked verification that was asked for its refusal since. */
export async function blockFace(
  trx: Transaction<Tables>,
  { account_id, mode }: Pick<LoadedVerification, 'account_id' | 'mode'>,
  prepared: PreparedFace,
  agreed: Agreed,
): Promise<void> {
  await trx
    .insertInto('blocked_faces')
    .values({ ...prepared, ...agreed, mode, account_id })
    .execute();
}

/** Entries that count now. An entry whose end is being carried out holds no template any more. */
export const facesInForce = (db: Kysely<Tables>, mode: Mode, at: Date) =>
  db.selectFrom('blocked_faces').where('mode', '=', mode).where('sealed', '!=', '').where('expires_at', '>', at);

/** Takes the template out of entries at once; their rows stay until the keys are destroyed, for nothing else names these. */
const emptied = (trx: Transaction<Tables>, at: Date) =>
  trx
    .updateTable('blocked_faces')
    .set({ sealed: '', expires_at: at })
    .where('sealed', '!=', '')
    .where('expires_at', '>', at)
    .returning('id');

/** @returns whether there was such an entry in force; its key is left to `forgetBlockedFaces` */
export async function endFace(
  trx: Transaction<Tables>,
  { id, mode, at }: { readonly id: string; readonly mode: Mode; readonly at: Date },
): Promise<boolean> {
  return (await emptied(trx, at).where('id', '=', id).where('mode', '=', mode).executeTakeFirst()) !== undefined;
}

/**
 * A template never outlives its person or their consent, that of an entry no more than any other: it ends with the erasure and with the
 * withdrawal, and the trail says so. Its key is left to `destroyFacesOf`. Comes late in a transaction, for it writes the trail.
 */
export async function endFacesOf(
  trx: Transaction<Tables>,
  { accountId, actor, at }: { readonly accountId: string; readonly actor: Actor; readonly at: Date },
): Promise<void> {
  for (const { id } of await emptied(trx, at).where('account_id', '=', accountId).execute())
    await appendAudit(trx, { at, actor, action: 'block_list.ended', subject: id, detail: { with: 'template' } });
}

async function destroy({ db, sealing }: Destroying, ids: readonly string[]): Promise<number> {
  // the key first: killed in between, the row is still there to be found again
  for (const id of ids) {
    await sealing.destroy(id);
    await db.deleteFrom('blocked_faces').where('id', '=', id).execute();
  }
  return ids.length;
}

/** Ends the entries of an account for good, in backups too. @returns how many there were */
export async function destroyFacesOf(context: Destroying, accountId: string): Promise<number> {
  const rows = await context.db.selectFrom('blocked_faces').select('id').where('account_id', '=', accountId).execute();
  return destroy(
    context,
    rows.map(({ id }) => id),
  );
}

/** Ends entries that are over. @returns how many */
export async function forgetBlockedFaces(context: Destroying & Pick<Context, 'now'>): Promise<number> {
  const rows = await context.db.selectFrom('blocked_faces').select('id').where('expires_at', '<=', context.now()).execute();
  return destroy(
    context,
    rows.map(({ id }) => id),
  );
}
