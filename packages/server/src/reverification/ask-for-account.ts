import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode, VerificationReason } from '../vocabulary.ts';
import { askAgain, type Trigger } from './ask-again.ts';

export interface Asked {
  readonly reason: VerificationReason;
  readonly since: Date;
  readonly graceUntil: Date | null;
}

/** The wallet, or the account's holder, asks for a new verification of a verified account. Asking again finds what was asked. */
export async function askForAccount(
  context: Pick<Context, 'db' | 'enqueue' | 'now' | 'accessRulesOf'>,
  wanted: { accountId: string; mode: Mode; reason: 'risk' | 'request'; trigger: Trigger; actor: string },
): Promise<Result<Asked>> {
  const { accountId, mode, reason, trigger, actor } = wanted;
  const find = () =>
    context.db
      .selectFrom('accounts')
      .select(['access_policy_id', 'verified_at', 'due_at', 'due_reason', 'grace_until'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
  const account = await find();
  if (account.verified_at === null) return refuse('account.not_verified');
  const rules = await context.accessRulesOf(account.access_policy_id);
  const at = context.now();
  await context.db.transaction().execute((trx) => askAgain(trx, context, { accountId, mode, rules, reason, trigger, at, actor }));
  const { due_at: since, due_reason, grace_until: graceUntil } = await find();
  if (since === null || due_reason === null) return refuse('account.not_verified');
  return { ok: true, reason: due_reason, since, graceUntil };
}
