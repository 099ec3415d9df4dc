import type { Outcome } from '@mien/protocol';

/** What the command's exit tells a script. 1 and 2 are the shell's own: a failure, a wrong call. */
export const EXIT = { approved: 0, error: 1, usage: 2, retry: 10, review: 11, declined: 12, wait: 13 } as const satisfies Record<
  Outcome | 'error' | 'usage',
  number
>;
