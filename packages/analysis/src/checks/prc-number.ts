import type { CalendarDate } from '@mien/protocol';
import { isCalendarDate } from './calendar.ts';

/** GB 11643-1999, 4.2: weights of the first seventeen digits, and the check characters by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

const normalise = (value: string): string => value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Eighteen characters as a resident number has them; says nothing about its check character. */
export const looksLikePrcNumber = (value: string): boolean => /^\d{17}[\dX]$/.test(normalise(value));

/** What a resident number says of its holder, or null when its check character or its date is impossible. */
export function readPrcNumber(value: string): { readonly birthDate: CalendarDate; readonly sex: 'M' | 'F' } | null {
  const number = normalise(value);
  if (!looksLikePrcNumber(number)) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  if (CHECK_CHARACTERS[sum % 11] !== number[17]) return null;
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDate(birthDate)) return null;
  return { birthDate, sex: Number(number[16]) % 2 === 1 ? 'M' : 'F' };
}
