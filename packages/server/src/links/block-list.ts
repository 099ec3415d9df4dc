import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { type PendingAction, proposeAction } from '../staff/pending-action.ts';
import { type LoadedVerification, loadVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import { BLOCK_KINDS, BLOCK_REASONS, type BlockKind, type BlockReason, type Mode } from '../vocabulary.ts';
import { blockDocuments, endDocument, forgetBlockedDocuments, hasDocument, listBlockedDocuments } from './block-document.ts';
import { blockFace, endFace, facesInForce, forgetBlockedFaces, prepareFace, refusalOfFace } from './block-face.ts';

const DAY = 86_400_000;
/** Nobody stays on a list for ever: whoever still must be there is put there anew, by two people. */
export const MOST_DAYS = 730;
const MOST_LISTED = 500;

const Wanted = z.strictObject({
  // proposals of before faces could be listed name no kind
  kind: z.enum(BLOCK_KINDS).default('document'),
  reason: z.enum(BLOCK_REASONS),
  days: z.coerce.number().int().min(1).max(MOST_DAYS),
});

interface Proposal {
  readonly verificationId: string;
  readonly mode: Mode;
  readonly kind: BlockKind;
  readonly reason: BlockReason;
  readonly days: number;
  readonly actor: string;
}

/** Why this of a verification cannot be listed; null: it can. */
const refusalOf = async (db: Kysely<Tables>, kind: BlockKind, loaded: LoadedVerification, at: Date) => {
  if (kind === 'face') return refusalOfFace(db, loaded, at);
  return (await hasDocument(db, loaded.id)) ? null : ('block_list.no_document' as const);
};

/** One person wants the document or the face of a verification listed; nothing happens until another confirms. */
export async function proposeBlock(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { verificationId, mode, kind, reason, days, actor }: Proposal,
): Promise<Result<{ readonly pendingId: string }>> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadVerification(trx, verificationId);
    if (loaded?.mode !== mode) return refuse('resource.not_found');
    const refused = await refusalOf(trx, kind, loaded, now());
    if (refused !== null) return refuse(refused);
    const detail = { kind, reason, days: String(days) };
    return {
      ok: true,
      pendingId: await proposeAction(trx, { now }, { kind: 'block_list.add', subject: verificationId, detail, proposedBy: actor }),
    };
  });
}

/**
 * What two people agreed on, ready to be written. A face is sealed here, before a connection is held; whether it may be listed is asked
 * again when the verification is locked, for its person may have withdrawn or been erased meanwhile.
 */
export async function prepareBlock(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  { subject: verificationId, detail }: Pick<PendingAction, 'subject' | 'detail'>,
) {
  const { kind, reason, days } = Wanted.parse(detail);
  const face = kind === 'face' ? await prepareFace(context, verificationId) : null;
  return async (trx: Transaction<Tables>, { proposedBy }: PendingAction, actor: string): Promise<Result<object>> => {
    const at = context.now();
    const loaded = await loadVerification(trx, verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    const refused = await refusalOf(trx, kind, loaded, at);
    if (refused !== null) return refuse(refused);
    const expires_at = new Date(at.getTime() + days * DAY);
    const agreed = { reason, proposed_by: proposedBy, confirmed_by: actor, created_at: at, expires_at };
    if (kind === 'face' && face === null) return refuse('block_list.no_face');
    if (face !== null) await blockFace(trx, loaded, face, agreed);
    const ids = face === null ? await blockDocuments(trx, verificationId, agreed) : [face.id];
    for (const id of ids)
      await appendAudit(trx, {
        at,
        actor,
        action: 'block_list.added',
        subject: id,
        detail: { kind, reason, verification: verificationId, days },
      });
    return { ok: true };
  };
}

/** Entries in force, the newest first. */
export async function listBlocked({ db, now }: Pick<Context, 'db' | 'now'>, mode: Mode) {
  const at = now();
  const documents = await listBlockedDocuments(db, mode, at).orderBy('id', 'desc').limit(MOST_LISTED).execute();
  const faces = await facesInForce(db, mode, at)
    .select(['id', 'reason', 'proposed_by', 'confirmed_by', 'created_at', 'expires_at'])
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return [...documents.map((row) => ({ ...row, kind: 'document' as const })), ...faces.map((row) => ({ ...row, kind: 'face' as const }))]
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, MOST_LISTED);
}

/** Takes an entry off before its time, as after an appeal that was upheld: one person is enough to free somebody. */
export async function endBlock(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  { id, mode, actor }: { readonly id: string; readonly mode: Mode; readonly actor: string },
): Promise<Result<object>> {
  const at = context.now();
  const ended = await context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const isEnded = (await endDocument(trx, { id, mode, actor, at })) || (await endFace(trx, { id, mode, at }));
    if (!isEnded) return refuse('resource.not_found');
    await appendAudit(trx, { at, actor, action: 'block_list.ended', subject: id });
    return { ok: true };
  });
  if (ended.ok) await forgetBlockedFaces(context);
  return ended;
}

/** @returns how many entries were over and are gone */
export const forgetBlocked = async (context: Pick<Context, 'db' | 'sealing' | 'now'>): Promise<number> =>
  (await forgetBlockedDocuments(context)) + (await forgetBlockedFaces(context));
