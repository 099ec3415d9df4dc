import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';
import type { Agreed } from './agreed.ts';

const documentsOf = (db: Kysely<Tables>, verificationId: string) =>
  db.selectFrom('known_documents').select(['hash', 'mode']).where('verification_id', '=', verificationId).execute();

/** Whether a document of this verification was read and is still kept. */
export const hasDocument = async (db: Kysely<Tables>, verificationId: string): Promise<boolean> =>
  (await documentsOf(db, verificationId)).length > 0;

/**
 * Lists the documents of a verification. The row holds the keyed hash and no account: erasing the account does not take a stolen card off the
 * list. @returns ids of the entries; none: erased or past its retention since it was proposed
 */
export async function blockDocuments(trx: Transaction<Tables>, verificationId: string, agreed: Agreed): Promise<readonly string[]> {
  const rows = (await documentsOf(trx, verificationId)).map((document) => ({
    id: newId('blk'),
    ...document,
    ...agreed,
    ended_by: null,
    ended_at: null,
  }));
  if (rows.length > 0) await trx.insertInto('blocked_documents').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Entries that count now. */
const inForce = (db: Kysely<Tables>, mode: Mode, at: Date) =>
  db.selectFrom('blocked_documents').where('mode', '=', mode).where('ended_at', 'is', null).where('expires_at', '>', at);

export const listBlockedDocuments = (db: Kysely<Tables>, mode: Mode, at: Date) =>
  inForce(db, mode, at).select(['id', 'reason', 'proposed_by', 'confirmed_by', 'created_at', 'expires_at']);

/** How many entries name this document. */
export async function countBlocked({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode, hash: Uint8Array): Promise<number> {
  const { count } = await inForce(db, mode, now())
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns whether there was such an entry in force */
export async function endDocument(
  trx: Transaction<Tables>,
  { id, mode, actor, at }: { readonly id: string; readonly mode: Mode; readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('blocked_documents')
    .set({ ended_by: actor, ended_at: at })
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns how many entries were over and are gone */
export async function forgetBlockedDocuments({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('blocked_documents').where('expires_at', '<=', now()).executeTakeFirst();
  return Number(numDeletedRows);
}
