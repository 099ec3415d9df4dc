import { type Language, WEEKDAYS, type Weekday } from '@mien/protocol';

/** One entry of the hours of calls, while it is written: times may be empty yet. */
export interface Hours {
  readonly days: readonly Weekday[];
  /** hh:mm; 24:00 is the end of a day */
  readonly from: string;
  readonly to: string;
}

const isWeekday = (name: unknown): name is Weekday => (WEEKDAYS as readonly unknown[]).includes(name);

function isHours(value: unknown): value is Hours {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { days, from, to } = value as Record<string, unknown>;
  return Array.isArray(days) && days.every(isWeekday) && typeof from === 'string' && typeof to === 'string';
}

/** @returns null where the text of the draft says something that days and times cannot show */
export const readWeek = (value: unknown): readonly Hours[] | null => (Array.isArray(value) && value.every(isHours) ? value : null);

/** Days in the order of the week, with one more or one less. Pure. */
export const withDay = (days: readonly Weekday[], day: Weekday, isIn: boolean): Weekday[] =>
  WEEKDAYS.filter((one) => (one === day ? isIn : days.includes(one)));

/** Another entry: for the days that have none, at the hours of the last; where every day has some, after them. Pure. */
export function withMoreHours(week: readonly Hours[]): readonly Hours[] {
  const last = week.at(-1);
  const free = WEEKDAYS.filter((day) => !week.some(({ days }) => days.includes(day)));
  if (last === undefined) return [{ days: free, from: '09:00', to: '18:00' }];
  return [...week, free.length > 0 ? { ...last, days: free } : { ...last, from: last.to, to: '24:00' }];
}

/** A field for a time knows no 24:00. */
export const closingShown = (to: string): string => (to === '24:00' ? '00:00' : to);
export const closingKept = (shown: string): string => (shown === '00:00' ? '24:00' : shown);

/** A Monday, from which days are named. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export const sayDay = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + WEEKDAYS.indexOf(day) * DAY_MS);

/** Every zone that this browser knows, and the one that is set. */
export const zonesWith = (set: string): string[] =>
  [...new Set([...(set === '' ? [] : [set]), 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
