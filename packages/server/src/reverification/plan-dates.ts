import { createHmac } from 'node:crypto';
import type { Policy } from '@mien/protocol';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365;

/**
 * Share of the interval over which due dates are spread, always early: the policy's limit is never passed. A million accounts approved in
 * one hour (a wallet that moves in) fall due over 36 days of a yearly interval.
 */
const EARLY_SHARE = 0.1;
/** A random date further off than this is left to the next approval. */
const HORIZON_DAYS = 10 * DAYS_A_YEAR;
const DRAW_BYTES = 6;

/** A number from 0 to below 1 that anybody with the seed can draw again. */
const draw = (seed: Uint8Array, what: 'periodic' | 'random', accountId: string, approvedAt: Date): number =>
  createHmac('sha256', seed).update(`${what}:${accountId}:${approvedAt.toISOString()}`).digest().readUIntBE(0, DRAW_BYTES) /
  2 ** (8 * DRAW_BYTES);

/** Days until an event of a yearly chance, as an even draw makes them: the waiting time of chance without memory. */
export function daysUntilDrawn(perYear: number, even: number): number | null {
  if (perYear <= 0) return null;
  if (perYear >= 1) return 0;
  const days = (Math.log(1 - even) / Math.log(1 - perYear)) * DAYS_A_YEAR;
  return days > HORIZON_DAYS ? null : days;
}

export interface PlannedDates {
  readonly periodicAt: Date | null;
  readonly randomAt: Date | null;
}

/**
 * When a new document is asked for: so that the grace ends with the document; where it ends sooner than a grace, at half of what is left.
 * Pure. @param ends last day of validity, `long_term`, or null where it was not read
 */
export function planDocumentDate(ends: string | null, graceDays: number, approvedAt: Date): Date | null {
  if (ends === null || ends === 'long_term') return null;
  const last = Date.parse(ends) + DAY_MS;
  return new Date(Math.max(last - graceDays * DAY_MS, (approvedAt.getTime() + last) / 2));
}

/**
 * When an approval is to be renewed: by the policy's interval, and by chance. Drawn once, at the approval, so that finding who is due costs
 * what is due and never a walk over every account; the same in law as drawing every account every day. Pure.
 * @param seed of the month of the approval
 */
export function planDates(
  rules: Policy['reverification'],
  { accountId, approvedAt, seed }: { accountId: string; approvedAt: Date; seed: Uint8Array },
): PlannedDates {
  const after = (days: number): Date => new Date(approvedAt.getTime() + days * DAY_MS);
  const drawn = daysUntilDrawn(rules.randomPerYear, draw(seed, 'random', accountId, approvedAt));
  const { everyDays } = rules;
  return {
    periodicAt: everyDays === null ? null : after(everyDays * (1 - EARLY_SHARE * draw(seed, 'periodic', accountId, approvedAt))),
    randomAt: drawn === null ? null : after(drawn),
  };
}
