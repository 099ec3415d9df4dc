import type { CalendarDate, DocumentType } from '@mien/protocol';
import { isCalendarDate } from '../checks/calendar.ts';
import type { DecisionInput } from '../checks/decision-input.ts';
import { bestReading } from '../checks/document-fields.ts';
import { documentKind } from '../checks/document-sides.ts';
import { normaliseState } from '../checks/state-codes.ts';

/** What the document says that is needed after the verdict. Null: it was not read, which never stands for anything. */
export interface DocumentFacts {
  readonly type: DocumentType | null;
  readonly birthDate: CalendarDate | null;
  /** ISO 3166-1 alpha-3, or ICAO 9303's own code: of the person, not of the document */
  readonly nationality: string | null;
  readonly expiryDate: CalendarDate | 'long_term' | null;
}

/** The readings that the checks went by. */
export function documentFacts(input: DecisionInput): DocumentFacts {
  const readingOf = (name: 'birthDate' | 'nationality' | 'expiryDate') => bestReading(input, name)?.field.value ?? null;
  const type = documentKind(input)?.type ?? null;
  const [birthDate, expiryDate] = [readingOf('birthDate'), readingOf('expiryDate')];
  // the resident card is issued to nationals only and does not print a nationality
  const nationality = readingOf('nationality') ?? (type === 'prc_id' ? 'CHN' : null);
  return {
    type,
    birthDate: birthDate !== null && isCalendarDate(birthDate) ? birthDate : null,
    nationality: nationality === null ? null : normaliseState(nationality),
    expiryDate: expiryDate !== null && (expiryDate === 'long_term' || isCalendarDate(expiryDate)) ? expiryDate : null,
  };
}
