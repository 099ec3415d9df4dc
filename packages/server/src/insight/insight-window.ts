import type { Mode } from '../vocabulary.ts';

/** Verifications asked for from `from` (inclusive) to `to` (exclusive). */
export interface InsightWindow {
  readonly mode: Mode;
  readonly from: Date;
  readonly to: Date;
  /** only those asked under this policy, whatever its version; not given: all */
  readonly policyKey?: string;
}

const DAY_MS = 86_400_000;

/** The last days up to now. */
export const lastDays = (mode: Mode, days: number, now: Date): InsightWindow => ({
  mode,
  from: new Date(now.getTime() - days * DAY_MS),
  to: now,
});

/** As long, just before: what a trend is told against. */
export const windowBefore = ({ mode, from, to }: InsightWindow): InsightWindow => ({
  mode,
  from: new Date(2 * from.getTime() - to.getTime()),
  to: from,
});
