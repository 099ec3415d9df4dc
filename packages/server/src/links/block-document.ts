import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { type PendingAction, proposeAction } from '../staff/pending-action.ts';
import { type Result, refuse } from '../verification/result.ts';
import { BLOCK_REASONS, type BlockReason, type Mode } from '../vocabulary.ts';

const DAY = 86_400_000;
/** Nobody stays on a list for ever: whoever still must be there is put there anew, by two people. */
export const MOST_DAYS = 730;

const Wanted = z.strictObject({ reason: z.enum(BLOCK_REASONS), days: z.coerce.number().int().min(1).max(MOST_DAYS) });

const documentsOf = (db: Kysely<Tables>, verificationId: string) =>
  db.selectFrom('known_documents').select(['hash', 'mode']).where('verification_id', '=', verificationId).execute();

interface Proposal {
  readonly verificationId: string;
  readonly mode: Mode;
  readonly reason: BlockReason;
  readonly days: number;
  readonly actor: string;
}

/** One person wants the document of a verification listed; nothing happens until another confirms. */
export async function proposeBlock(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { verificationId, mode, reason, days, actor }: Proposal,
): Promise<Result<{ readonly pendingId: string }>> {
  return db.transaction().execute(async (trx) => {
    const shown = await trx
      .selectFrom('verifications')
      .select('id')
      .where('id', '=', verificationId)
      .where('mode', '=', mode)
      .executeTakeFirst();
    if (shown === undefined) return refuse('resource.not_found');
    if ((await documentsOf(trx, verificationId)).length === 0) return refuse('block_list.no_document');
    const detail = { reason, days: String(days) };
    return {
      ok: true,
      pendingId: await proposeAction(trx, { now }, { kind: 'block_list.add', subject: verificationId, detail, proposedBy: actor }),
    };
  });
}

/** Lists what two people agreed on. The row holds the keyed hash and no account: erasing the account does not take a stolen card off the list. */
export async function blockDocument(
  trx: Transaction<Tables>,
  { now }: Pick<Context, 'now'>,
  { subject: verificationId, detail, proposedBy }: PendingAction,
  actor: string,
): Promise<Result<object>> {
  const at = now();
  const { reason, days } = Wanted.parse(detail);
  const documents = await documentsOf(trx, verificationId);
  // erased or past its retention since it was proposed
  if (documents.length === 0) return refuse('block_list.no_document');
  for (const { hash, mode } of documents) {
    const id = newId('blk');
    const until = new Date(at.getTime() + days * DAY);
    await trx
      .insertInto('blocked_documents')
      .values({
        id,
        mode,
        hash,
        reason,
        proposed_by: proposedBy,
        confirmed_by: actor,
        created_at: at,
        expires_at: until,
        ended_by: null,
        ended_at: null,
      })
      .execute();
    await appendAudit(trx, { at, actor, action: 'block_list.added', subject: id, detail: { reason, verification: verificationId, days } });
  }
  return { ok: true };
}

/** Entries that count now. */
const inForce = (db: Kysely<Tables>, mode: Mode, at: Date) =>
  db.selectFrom('blocked_documents').where('mode', '=', mode).where('ended_at', 'is', null).where('expires_at', '>', at);

export const listBlocked = ({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode) =>
  inForce(db, mode, now())
    .select(['id', 'reason', 'proposed_by', 'confirmed_by', 'created_at', 'expires_at'])
    .orderBy('id', 'desc')
    .limit(500)
    .execute();

/** How many entries name this document. */
export async function countBlocked({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode, hash: Uint8Array): Promise<number> {
  const { count } = await inForce(db, mode, now())
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Takes an entry off before its time, as after an appeal that was upheld: one person is enough to free somebody. */
export async function endBlock(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, mode, actor }: { readonly id: string; readonly mode: Mode; readonly actor: string },
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('blocked_documents')
      .set({ ended_by: actor, ended_at: at })
      .where('id', '=', id)
      .where('mode', '=', mode)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return refuse('resource.not_found');
    await appendAudit(trx, { at, actor, action: 'block_list.ended', subject: id });
    return { ok: true };
  });
}

/** @returns how many entries were over and are gone */
export async function forgetBlocked({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('blocked_documents').where('expires_at', '<=', now()).executeTakeFirst();
  return Number(numDeletedRows);
}
