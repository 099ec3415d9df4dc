import type { ReasonClass, ReasonCode } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Enqueue } from '../jobs/open-queue.ts';
import type { Tables } from '../sql/tables.ts';
import type { EventType } from '../vocabulary.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/** What the account's owner should read, and the job that mails it, in the caller's transaction: both, or neither. */
export async function notify(
  trx: Transaction<Tables>,
  enqueue: Enqueue,
  told: {
    readonly accountId: string;
    readonly verificationId: string | null;
    readonly kind: EventType;
    readonly reasons: readonly { readonly code: ReasonCode; readonly class: ReasonClass }[];
    readonly at: Date;
  },
): Promise<string> {
  const id = newId('ntf');
  await trx
    .insertInto('notifications')
    .values({
      id,
      account_id: told.accountId,
      verification_id: told.verificationId,
      kind: told.kind,
      reasons: JSON.stringify(told.reasons),
      created_at: told.at,
      read_at: null,
      mailed_at: null,
    })
    .execute();
  if (Object.hasOwn(MAIL_TEXTS, told.kind)) await enqueue(trx, 'send_mail', { notificationId: id });
  return id;
}
