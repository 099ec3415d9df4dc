import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Mode } from '../vocabulary.ts';

/** A token for one account's page, as long as a capture token: the wallet's page asks its own backend for the next. */
export async function issueAccountAccess(
  { db, tokens, now, config, random }: Pick<Context, 'db' | 'tokens' | 'now' | 'config' | 'random'>,
  { accountId, mode, actor }: { accountId: string; mode: Mode; actor: Actor },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const at = now();
  const expiresAt = new Date(Math.floor(at.getTime() / 1000) * 1000 + config.captureTokenMinutes * 60_000);
  const token = await tokens.signAccountToken({ accountId, mode, expiresAt }, at, random.bytes(12).toString('base64url'));
  await db.transaction().execute((trx) => appendAudit(trx, { at, actor, action: 'token.issued', subject: accountId }));
  return { token, expiresAt };
}
