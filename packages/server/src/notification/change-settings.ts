import type { Context } from '../context.ts';

export interface NotificationSettings {
  readonly mail: 'on' | 'off';
  /** IANA; null: UTC */
  readonly time_zone: string | null;
}

/** Whether this runtime knows the zone. */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What an account wants to be told by mail; notices in the wallet itself are always there. Undefined leaves as it is. */
export async function changeSettings(
  { db, now }: Pick<Context, 'db' | 'now'>,
  accountId: string,
  { mail, time_zone }: { mail: 'on' | 'off' | undefined; time_zone: string | null | undefined },
): Promise<NotificationSettings> {
  await db
    .updateTable('accounts')
    .set({ updated_at: now(), ...(mail === undefined ? {} : { mail }), ...(time_zone === undefined ? {} : { time_zone }) })
    .where('id', '=', accountId)
    .execute();
  return db.selectFrom('accounts').select(['mail', 'time_zone']).where('id', '=', accountId).executeTakeFirstOrThrow();
}
