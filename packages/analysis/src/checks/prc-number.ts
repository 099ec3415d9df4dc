import type { CalendarDate } from '@mien/protocol';
import { readResidentNumber } from '../signals/document/gb11643.ts';
import { isCalendarDate } from './calendar.ts';
import type { DecisionInput } from './decision-input.ts';
import { bestReading, type Reading } from './document-fields.ts';

const normalise = (value: string): string => value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Eighteen characters as a resident number has them; says nothing about its check character. */
export const looksLikePrcNumber = (value: string): boolean => /^\d{17}[\dX]$/.test(normalise(value));

/** What a resident number says of its holder (GB 11643), or null when its check character or its date is impossible. */
export function readPrcNumber(value: string): { readonly birthDate: CalendarDate; readonly sex: 'M' | 'F' } | null {
  const says = readResidentNumber(normalise(value));
  return says.measured && isCalendarDate(says.value.birthDate) ? says.value : null;
}

/** The number on a resident card: the person's own for life, and the card's only one. */
export const prcNumberReading = (input: DecisionInput): Reading | null =>
  bestReading(input, 'personalNumber') ?? bestReading(input, 'documentNumber');
