import type { Account, AccountApi } from './account-api.ts';

/** What some browsers say instead of where they are: no clock that anybody sleeps by. */
const NO_PLACE = ['UTC', 'Etc/UTC', 'GMT'];

/** Mails keep out of the night of somebody's clock: this device's, until one is set. */
export async function tellTimeZone(api: Pick<AccountApi, 'setTimeZone'>, { notifications }: Pick<Account, 'notifications'>): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (notifications.time_zone === null && !NO_PLACE.includes(timeZone)) await api.setTimeZone(timeZone);
}
