import { EXIT } from '@mien/analysis/cli';

/** What an ended command tells a script or a supervisor. Verify and replay have their own, one an outcome. */
export const EXITS = {
  done: 0,
  failed: EXIT.error,
  /** wrong call, or settings that are not as they must be: starting again changes nothing */
  usage: EXIT.usage,
  /** did not start for a reason outside this process; its code is printed */
  not_started: 3,
  /** a second signal while stopping */
  cut_off: 130,
} as const;
