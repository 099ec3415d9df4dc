const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the second and every further try: about three days in all, as Standard Webhooks proposes. */
export const RETRY_DELAYS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** When to try again after `tries` tries failed; null: no more. The jitter (0 to below 1) keeps a receiver that comes back from all at once. */
export function nextTryAt(tries: number, now: Date, jitter: number): Date | null {
  const delay = RETRY_DELAYS_MS[tries - 1];
  return delay === undefined ? null : new Date(now.getTime() + delay * (1 + jitter / 10));
}
