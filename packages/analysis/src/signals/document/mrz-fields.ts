import type { FieldName } from '@mien/protocol';
import { type FieldName as MrzFieldName, parse } from 'mrz';
import type { FrameField } from './frame-field.ts';
import type { MrzReading } from './read-mrz.ts';

const FIELDS = [
  ['surname', 'lastName', null],
  ['givenNames', 'firstName', null],
  ['nationality', 'nationality', null],
  ['issuingState', 'issuingState', null],
  ['documentNumber', 'documentNumber', 'documentNumber'],
  ['birthDate', 'birthDate', 'birthDate'],
  ['expiryDate', 'expirationDate', 'expiryDate'],
  ['personalNumber', 'personalNumber', 'personalNumber'],
  ['sex', 'sex', null],
] as const satisfies readonly (readonly [FieldName, MrzFieldName, string | null])[];

const SEXES: Readonly<Record<string, string>> = { male: 'M', female: 'F', nonspecified: 'X' };
/** Documents are issued for at most this many years ahead: a later year belongs to the century before. */
const LONGEST_VALIDITY = 50;

/**
 * Fields of an accepted zone. `mrz` parses a visa as the card of its size and calls it invalid; its second line is laid out alike.
 * @param today YYYY-MM-DD: the zone gives two digits of the year, a birth lies in the past
 */
export function mrzFields({ signals, confidence }: MrzReading, today: string): FrameField[] {
  if (!signals.accepted) return [];
  const { fields, documentNumber } = parse(signals.lines);
  return FIELDS.flatMap(([name, key, check]): FrameField[] => {
    const raw = name === 'documentNumber' ? (documentNumber ?? fields.documentNumber) : fields[key];
    // visas keep their optional data to themselves, and no check digit stands behind it
    if (!raw || (name === 'personalNumber' && signals.format !== 'TD3')) return [];
    const value =
      name === 'sex' ? SEXES[raw] : name.endsWith('Date') ? fullDate(raw, name === 'birthDate', today) : raw.replace(/\s+/g, ' ').trim();
    if (!value) return [];
    const proven = check !== null && signals.checkDigits.some((digit) => digit.name === check && digit.ok);
    return [{ name, value, source: 'mrz', confidence: proven && signals.repaired === 0 ? 1 : Math.min(1, confidence) }];
  });
}

function fullDate(six: string, isBirth: boolean, today: string): string | null {
  if (!/^\d{6}$/.test(six)) return null;
  const ending = `${six.slice(0, 2)}-${six.slice(2, 4)}-${six.slice(4)}`;
  const recent = `20${ending}`;
  const tooLate = isBirth ? recent > today : Number(recent.slice(0, 4)) > Number(today.slice(0, 4)) + LONGEST_VALIDITY;
  return tooLate ? `19${ending}` : recent;
}
