import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { AuditAction } from './actions.ts';

/** Who acted: `key_…` an API key, `ver_…` the applicant of a verification, `stf_…` one of the staff, `system` a job, `anonymous` nobody known. */
export type Actor = string;

export interface AuditEntry {
  readonly at: Date;
  readonly actor: Actor;
  readonly action: AuditAction;
  /** id acted upon, or a route where there is none */
  readonly subject: string;
  /** ids, codes and states only: nothing here may be personal, for it can never be taken back */
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** One link: what came before, and every field of the entry in one fixed writing. */
export const hashOfEntry = (previous: Uint8Array, fields: readonly (string | number)[]): Buffer =>
  createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();

/**
 * Adds to the trail, in the transaction of the act itself. Comes last in a transaction: from here to the commit every other writer of the
 * trail waits.
 */
export async function appendAudit(trx: Transaction<Tables>, entry: AuditEntry): Promise<void> {
  const head = await trx.selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const detail = JSON.stringify(entry.detail ?? {});
  const hash = hashOfEntry(head.hash, [seq, entry.at.toISOString(), entry.actor, entry.action, entry.subject, detail]);
  const { at, actor, action, subject } = entry;
  await trx.insertInto('audit').values({ seq, at, actor, action, subject, detail, previous: head.hash, hash }).execute();
  await trx.updateTable('audit_head').set({ seq, hash }).execute();
}
