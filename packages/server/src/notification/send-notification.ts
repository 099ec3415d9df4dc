import { LANGUAGES, type Language } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { CONTACT_PLACE } from '../account/save-account.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import type { EventType } from '../vocabulary.ts';
import { mailOf } from './mail-texts.ts';
import { quietUntil } from './quiet-hours.ts';

type Sending = Pick<Context, 'db' | 'sealing' | 'now' | 'enqueue' | 'sendMail' | 'accessRulesOf'>;
/** Late they say nothing: who agreed to talk at that hour is awake. */
const AT_ITS_TIME: readonly EventType[] = ['call.reminder'];

type Complete = (trx: Transaction<Tables>) => Promise<void>;

const languageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language === locale) ?? (locale.startsWith('zh') ? 'zh-CN' : 'en');

/** The address to mail to, or null: erased, none given, or not wanted. */
async function addressOf(
  { sealing }: Sending,
  account: { id: string; contact_sealed: string | null; mail: string },
): Promise<string | null> {
  if (account.contact_sealed === null || account.mail === 'off') return null;
  const text = await sealing.open(account.id, CONTACT_PLACE, account.contact_sealed);
  return text === null ? null : ((JSON.parse(text) as { email?: string }).email ?? null);
}

/**
 * Mails one notification, or puts it off until the quiet hours end. Sent before the job is completed: a process killed in between sends
 * again under the same message id, and none is lost.
 */
export async function sendNotification(
  context: Sending,
  notificationId: string,
  complete: Complete,
): Promise<'sent' | 'later' | 'not_sent'> {
  const at = context.now();
  const row = await context.db
    .selectFrom('notifications')
    .innerJoin('accounts', 'accounts.id', 'notifications.account_id')
    .select(['notifications.kind', 'notifications.mailed_at', 'accounts.id', 'accounts.locale', 'accounts.contact_sealed'])
    .select(['accounts.mail', 'accounts.time_zone', 'accounts.access_policy_id'])
    .where('notifications.id', '=', notificationId)
    .executeTakeFirst();
  const to = row === undefined || row.mailed_at !== null || context.sendMail === null ? null : await addressOf(context, row);
  const mail = row === undefined ? null : mailOf(row.kind, languageOf(row.locale));
  if (row === undefined || to === null || mail === null || context.sendMail === null) {
    await context.db.transaction().execute(complete);
    return 'not_sent';
  }
  const { quietHours } = await context.accessRulesOf(row.access_policy_id);
  const until = AT_ITS_TIME.includes(row.kind) ? null : quietUntil(quietHours, row.time_zone ?? 'UTC', at);
  if (until !== null) {
    await context.db.transaction().execute(async (trx) => {
      await context.enqueue(trx, 'send_mail', { notificationId }, { startAfter: until });
      await complete(trx);
    });
    return 'later';
  }
  await context.sendMail({ to, subject: mail.subject, text: mail.body, id: notificationId });
  await context.db.transaction().execute(async (trx) => {
    await trx.updateTable('notifications').set({ mailed_at: at }).where('id', '=', notificationId).execute();
    await complete(trx);
  });
  return 'sent';
}
