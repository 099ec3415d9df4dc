import type { AccessRules, ReasonCode } from '@mien/protocol';
import { sql, type Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { revokeCredentials } from '../credential/revoke-credentials.ts';
import { notify } from '../notification/notify.ts';
import { applyLevel } from '../outcome/derive-entitlements.ts';
import type { Tables } from '../sql/tables.ts';
import type { EventType, Mode, VerificationReason } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { advanceGrace, nextGraceAt } from './advance-grace.ts';

const BATCH = 500;

interface InGrace {
  readonly id: string;
  readonly mode: Mode;
  readonly access_policy_id: string | null;
  readonly due_reason: VerificationReason;
  readonly grace_until: Date;
  readonly reminders: number;
}

type Running = Pick<Context, 'db' | 'enqueue' | 'now' | 'accessRulesOf'>;

const OVERDUE: ReasonCode = 'policy.reverification_due';

async function tell(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { account, type, data, at }: { account: InGrace; type: EventType; data: Record<string, unknown>; at: Date },
): Promise<void> {
  await emitEvent(trx, enqueue, {
    mode: account.mode,
    type,
    accountId: account.id,
    verificationId: null,
    data: { account_id: account.id, ...data },
    at,
  });
  const reasons = [{ code: OVERDUE, class: 'retry' }] as const;
  await notify(trx, enqueue, { accountId: account.id, verificationId: null, kind: type, reasons, at });
}

/** The row as it was read, or nothing: another worker, or an approval, was there first. */
const stillAsRead = (trx: Transaction<Tables>, { id, grace_until, reminders }: InGrace) =>
  trx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', id)
    .where('grace_until', '=', grace_until)
    .where('reminders', '=', reminders)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Our own delay never costs a person anything: what is with us is waited for. */
const isWithUs = async ({ db }: Running, id: string): Promise<boolean> =>
  (await db
    .selectFrom('verifications')
    .select('id')
    .where('account_id', '=', id)
    .where('state', 'in', ['analysing', 'in_review'])
    .executeTakeFirst()) !== undefined;

async function advance(context: Running, account: InGrace, rules: AccessRules, at: Date): Promise<'reminded' | 'ended' | 'waits'> {
  const next = advanceGrace({ graceUntil: account.grace_until, reminders: account.reminders }, rules.grace, at);
  if (next.step === 'wait' || (next.step === 'end' && (await isWithUs(context, account.id)))) return 'waits';
  return context.db.transaction().execute(async (trx) => {
    if ((await stillAsRead(trx, account)) === undefined) return 'waits';
    if (next.step === 'remind') {
      const { graceUntil, reminders } = next;
      const grace_next_at = nextGraceAt(next, rules.grace);
      await trx.updateTable('accounts').set({ grace_until: graceUntil, grace_next_at, reminders }).where('id', '=', account.id).execute();
      const data = { reason: account.due_reason, grace_until: graceUntil.toISOString() };
      await tell(trx, context, { account, type: 'account.reverification_reminder', data, at });
      await appendAudit(trx, {
        at,
        actor: 'system',
        action: 'account.reverification_reminder',
        subject: account.id,
        detail: { reminders },
      });
      return 'reminded';
    }
    await trx.updateTable('accounts').set({ grace_until: null, grace_next_at: null }).where('id', '=', account.id).execute();
    const level = rules.grace.levelAfter;
    await applyLevel(trx, { accountId: account.id, level, rules, verificationId: null, at });
    await revokeCredentials(trx, context, { accountId: account.id, mode: account.mode, reason: 'level_lost', at });
    await tell(trx, context, { account, type: 'account.entitlements_changed', data: { level, reason: 'reverification_overdue' }, at });
    await appendAudit(trx, { at, actor: 'system', action: 'account.grace_ended', subject: account.id, detail: { level } });
    return 'ended';
  });
}

/** Reminds who is in a grace, each as often as the policy says, and lowers the level where it ended unused. @returns how many of each */
export async function runGrace(context: Running): Promise<{ reminded: number; ended: number }> {
  const at = context.now();
  const counts = { reminded: 0, ended: 0, waits: 0 };
  for (let after = ''; ; ) {
    const { rows } = await sql<InGrace>`
      select id, mode, access_policy_id, due_reason, grace_until, reminders from accounts
      where grace_next_at <= ${at} and id > ${after} order by id limit ${BATCH}`.execute(context.db);
    for (const account of rows) counts[await advance(context, account, await context.accessRulesOf(account.access_policy_id), at)] += 1;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return { reminded: counts.reminded, ended: counts.ended };
    after = last.id;
  }
}
