import { entitlementsAt, type HeldEntitlement, type Level } from '@mien/protocol';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode, VerificationReason } from '../vocabulary.ts';

export interface AccountEntitlements {
  readonly accountId: string;
  readonly mode: Mode;
  readonly level: Level;
  readonly entitlements: readonly HeldEntitlement[];
  readonly verifiedAt: Date | null;
  /** asked for since then; what is held stays held until the grace ends. Null: it has ended */
  readonly reverification: { readonly reason: VerificationReason; readonly since: Date; readonly graceUntil: Date | null } | null;
}

/** What an account may do now: one row by its key, and rules that never change. */
export async function readEntitlements(
  { db, accessRulesOf }: Pick<Context, 'db' | 'accessRulesOf'>,
  { id, mode }: { id: string; mode: Mode },
): Promise<Result<AccountEntitlements>> {
  const account = await db
    .selectFrom('accounts')
    .select(['mode', 'level', 'access_policy_id', 'verified_at', 'due_at', 'due_reason', 'grace_until', 'erased_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (account === undefined || account.mode !== mode) return refuse('resource.not_found');
  if (account.erased_at !== null) return refuse('account.erased');
  const { levels } = await accessRulesOf(account.access_policy_id);
  const { due_at: since, due_reason: reason, grace_until: graceUntil } = account;
  return {
    ok: true,
    accountId: id,
    mode,
    level: account.level,
    entitlements: entitlementsAt(levels, account.level),
    verifiedAt: account.verified_at,
    reverification: since === null || reason === null ? null : { reason, since, graceUntil },
  };
}
