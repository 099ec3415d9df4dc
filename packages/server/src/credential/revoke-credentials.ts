import { LEVELS } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { CredentialEnd, Level, Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

interface Revoking {
  readonly accountId: string;
  readonly mode: Mode;
  readonly reason: CredentialEnd;
  readonly at: Date;
  /** not given: all of them */
  readonly id?: string;
}

/** Withdraws credentials of an account, each with its event, in the caller's transaction; their places in the status list stay taken. @returns ids */
export async function revokeCredentials(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { accountId, mode, reason, at, id }: Revoking,
): Promise<string[]> {
  let update = trx
    .updateTable('credentials')
    .set({ revoked_at: at, revoked_for: reason })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (id !== undefined) update = update.where('id', '=', id);
  const revoked = (await update.returning('id').execute()).map((row) => row.id).sort();
  for (const credential of revoked) {
    const data = { account_id: accountId, credential_id: credential, reason };
    await emitEvent(trx, enqueue, { mode, type: 'credential.revoked', accountId, verificationId: null, data, at });
  }
  return revoked;
}

/** What was said of a higher level is true no longer. */
export const isLower = (after: Level, before: Level): boolean => LEVELS.indexOf(after) < LEVELS.indexOf(before);

/** Withdraws one credential on the wallet's or its holder's word. */
export function withdrawCredential(
  context: Pick<Context, 'db' | 'now' | 'enqueue'>,
  { accountId, mode, id, actor }: { accountId: string; mode: Mode; id: string; actor: Actor },
): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const revoked = await revokeCredentials(trx, context, { accountId, mode, reason: 'withdrawn', at, id });
    if (revoked.length === 0) return refuse('resource.not_found');
    await appendAudit(trx, {
      at,
      actor,
      action: 'credential.revoked',
      subject: accountId,
      detail: { credential: id, reason: 'withdrawn' },
    });
    return { ok: true };
  });
}
