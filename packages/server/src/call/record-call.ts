import type { Kysely } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { UploadGrant } from '../upload/register-uploads.ts';
import { type Result, refuse } from '../verification/result.ts';
import { findOpenCall, lockCall } from './find-call.ts';
import { mayRecord } from './may-record.ts';

const MIB = 1024 * 1024;
const DAY_MS = 24 * 3_600_000;
/** The page records part after part, a few minutes each, and a new one when it is loaded anew or another lens is chosen. */
const MOST_RECORDINGS = 40;

/** What one part may be: half an hour in full quality. */
export const RECORDING_LIMITS = {
  maxSeconds: 1800,
  maxBytes: 768 * MIB,
  types: ['video/webm', 'video/mp4'],
} as const satisfies UploadGrant['clip'];

/** The applicant's page begins to record its own side of the call that goes on; the bytes come by the uploads of clips. */
export async function beginRecording(
  { db, now }: Pick<Context, 'db' | 'now'>,
  verificationId: string,
): Promise<Result<{ readonly id: string }>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const open = await findOpenCall(trx, verificationId);
    const call = open === undefined ? undefined : await lockCall(trx, open.id);
    if (call === undefined) return refuse('call.none');
    if (call.state !== 'active') return refuse('call.state', { state: call.state });
    if (!(await mayRecord(trx, verificationId))) return refuse('call.not_recorded');
    const { count } = await trx
      .selectFrom('call_recordings')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('call_id', '=', call.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_RECORDINGS) return refuse('call.too_much');
    const id = newId('clp');
    await trx
      .insertInto('call_recordings')
      .values({
        id,
        call_id: call.id,
        verification_id: verificationId,
        state: 'expected',
        bytes: null,
        sha256: null,
        created_at: at,
        stored_at: null,
      })
      .execute();
    await appendAudit(trx, { at, actor: verificationId, action: 'call.recording_begun', subject: call.id, detail: { clip: id } });
    return { ok: true, id };
  });
}

/** @returns what may be uploaded as this recording; `closed`: nothing more; undefined: it is no recording of this person */
export async function recordingGrant(
  db: Kysely<Tables>,
  verificationId: string,
  clipId: string,
  at: Date,
): Promise<{ readonly state: 'open' | 'closed' | 'stored'; readonly grant: UploadGrant } | undefined> {
  const row = await db
    .selectFrom('call_recordings')
    .select(['state', 'created_at'])
    .where('id', '=', clipId)
    .where('verification_id', '=', verificationId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // the call may be over long before the last byte came, as with every clip
  const isOpen = row.state === 'expected' && at.getTime() - row.created_at.getTime() < DAY_MS;
  return { state: isOpen ? 'open' : row.state === 'stored' ? 'stored' : 'closed', grant: { verificationId, clip: RECORDING_LIMITS } };
}

/** All its bytes rest durably, their hash checked. Nothing is measured in it: it is for people. Repeatable. */
export async function recordingStored(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { clipId, bytes, sha256 }: { readonly clipId: string; readonly bytes: number; readonly sha256: Uint8Array },
): Promise<void> {
  await db
    .updateTable('call_recordings')
    .set({ state: 'stored', bytes, sha256, stored_at: now() })
    .where('id', '=', clipId)
    .where('state', '=', 'expected')
    .execute();
}
