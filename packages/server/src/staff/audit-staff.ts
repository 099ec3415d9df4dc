import { type AuditEntry, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';

/** One entry by itself, for what better-auth has written already. */
export const auditStaff = ({ db, now }: Pick<Context, 'db' | 'now'>, entry: Omit<AuditEntry, 'at'>): Promise<void> =>
  db.transaction().execute((trx) => appendAudit(trx, { at: now(), ...entry }));
