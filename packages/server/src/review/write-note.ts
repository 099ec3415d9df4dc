import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Reviewer } from './claim-case.ts';

export const notePlace = (id: string): string => `case_notes.sealed:${id}`;

/** A note for colleagues, sealed under the verification's key: it goes where the person's other data goes, and ends with it. */
export async function writeNote(
  { db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>,
  caseId: string,
  { id: actor, mode }: Reviewer,
  text: string,
): Promise<Result<object>> {
  const at = now();
  const found = await db
    .selectFrom('cases')
    .innerJoin('verifications', 'verifications.id', 'cases.verification_id')
    .select(['cases.verification_id', 'verifications.state'])
    .where('cases.id', '=', caseId)
    .where('cases.mode', '=', mode)
    .executeTakeFirst();
  if (found === undefined) return refuse('resource.not_found');
  if (found.state === 'erased') return refuse('case.closed', { state: found.state });
  const id = newId('nte');
  const sealed = await sealing.seal(found.verification_id, notePlace(id), text);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('case_notes')
      .values({ id, case_id: caseId, verification_id: found.verification_id, written_by: actor, sealed, written_at: at })
      .execute();
    await appendAudit(trx, { at, actor, action: 'case.note_written', subject: caseId, detail: { note: id } });
  });
  return { ok: true };
}
