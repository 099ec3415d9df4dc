import type { Say } from '../text/text.ts';

/** Rounded up to half minutes at first and to minutes above: nobody is told less than it takes. */
export function tellDuration(seconds: number, say: Say): string {
  if (seconds <= 90) return say('time.seconds', { count: Math.ceil(seconds / 30) * 30 });
  return say('time.minutes', { count: Math.ceil(seconds / 60) });
}

/** Bytes as people read them. */
export const tellBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
