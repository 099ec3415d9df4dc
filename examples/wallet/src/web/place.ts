export type Place =
  | 'home'
  | 'activity'
  | 'settings'
  | 'send'
  | 'top_up'
  | 'withdraw'
  | 'trade'
  | 'receive'
  | 'status'
  | 'profile'
  | 'addresses'
  | 'credential';
export const TABS = ['home', 'activity', 'settings'] as const;
/** Screens that are opened from the settings and lead back there. */
export const INNER: readonly Place[] = ['status', 'profile', 'addresses', 'credential'];
