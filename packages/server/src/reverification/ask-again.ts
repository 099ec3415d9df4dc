import { type AccessRules, type ReasonCode, reasonFacts } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { notify } from '../notification/notify.ts';
import type { Tables } from '../sql/tables.ts';
import type { Mode, VerificationReason } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { nextGraceAt } from './advance-grace.ts';

const DAY_MS = 86_400_000;

/** What brought it about, for staff; the person reads the code's text, which does not say what was noticed. */
export const TRIGGERS = [
  'interval',
  'drawn',
  'claims_changed',
  'new_device',
  'large_withdrawal',
  'document_expiring',
  'wallet',
  'account_holder',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

type AskedReason = Exclude<VerificationReason, 'first'>;

/** What the person is told. */
const CODE_OF = {
  periodic: 'policy.reverification_due',
  random: 'policy.reverification_random',
  risk: 'policy.reverification_requested',
  request: 'policy.reverification_requested',
} as const satisfies Record<AskedReason, ReasonCode>;

/** The end of a document is no secret, and says what to have at hand. */
const codeOf = (reason: AskedReason, trigger: Trigger): ReasonCode =>
  trigger === 'document_expiring' ? 'document.expires_soon' : CODE_OF[reason];

export interface Asking {
  readonly accountId: string;
  readonly mode: Mode;
  readonly rules: AccessRules;
  readonly reason: AskedReason;
  readonly trigger: Trigger;
  readonly at: Date;
  readonly actor: Actor;
}

/**
 * Asks a verified account for a new verification: the grace begins, and wallet and person are told, in the caller's transaction. Nothing is
 * taken away yet. Once until the account is verified again.
 */
export async function askAgain(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { accountId, mode, rules, reason, trigger, at, actor }: Asking,
): Promise<'asked' | 'already_asked_or_not_verified'> {
  const graceUntil = new Date(at.getTime() + rules.grace.days * DAY_MS);
  const asked = await trx
    .updateTable('accounts')
    .set({
      due_at: at,
      due_reason: reason,
      grace_until: graceUntil,
      grace_next_at: nextGraceAt({ graceUntil, reminders: 0 }, rules.grace),
      reminders: 0,
    })
    .where('id', '=', accountId)
    .where('due_at', 'is', null)
    .where('verified_at', 'is not', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (asked.numUpdatedRows !== 1n) return 'already_asked_or_not_verified';
  const type = 'account.reverification_due';
  const data = { account_id: accountId, reason, grace_until: graceUntil.toISOString() };
  await emitEvent(trx, enqueue, { mode, type, accountId, verificationId: null, data, at });
  const code = codeOf(reason, trigger);
  await notify(trx, enqueue, { accountId, verificationId: null, kind: type, reasons: [{ code, class: reasonFacts(code).class }], at });
  await appendAudit(trx, { at, actor, action: 'account.reverification_due', subject: accountId, detail: { reason, trigger } });
  return 'asked';
}
