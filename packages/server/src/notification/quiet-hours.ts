import type { AccessRules } from '@mien/protocol';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** The hour of the day at a place, with its fraction, 0 to below 24. */
function hourAt(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: 'hour' | 'minute' | 'second'): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return of('hour') + of('minute') / 60 + of('second') / 3600;
}

/**
 * When a mail may be sent: now, or when the quiet hours of the person's place end. Hours may pass midnight. On the night that clocks change
 * the end is off by that hour, to the later side or the earlier.
 * @returns null: now
 */
export function quietUntil(quiet: AccessRules['quietHours'], timeZone: string, at: Date): Date | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const hour = hourAt(at, timeZone);
  const within = quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
  if (!within) return null;
  const left = (quiet.to - hour + DAY_HOURS) % DAY_HOURS;
  return new Date(at.getTime() + Math.round(left * HOUR_MS));
}
