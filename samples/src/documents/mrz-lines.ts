import { icaoCheckDigit, wrongDigit } from './check-digits.ts';
import type { DocumentPerson } from './person.ts';

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRVA' | 'MRVB' | 'FRID';
export type CheckedField = 'documentNumber' | 'birthDate' | 'expiryDate' | 'personalNumber' | 'composite';

/** ICAO 9303-3 section 6 A: letters that become two; other diacritics are dropped by decomposition. */
const TRANSLITERATION: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', ß: 'SS', Æ: 'AE', Ø: 'OE', Å: 'AA', Ñ: 'N' };

/**
 * The machine-readable zone of a person's document with correct check digits, but for the fields in `broken`.
 * Layouts: ICAO 9303 parts 4–7; FRID is the French card of 1988–2021.
 */
export function composeMrz(format: MrzFormat, person: DocumentPerson, broken: readonly CheckedField[] = []): string[] {
  const check = (field: CheckedField, text: string): string => {
    const digit = icaoCheckDigit(text);
    return broken.includes(field) ? wrongDigit(digit) : digit;
  };
  const birth = short(person.birthDate);
  const expiry = short(person.expiryDate);
  const number = fill(person.documentNumber, 9) + check('documentNumber', fill(person.documentNumber, 9));
  const dates = `${birth}${check('birthDate', birth)}${person.sex}${expiry}${check('expiryDate', expiry)}`;
  const checkedDates = `${dates.slice(0, 7)}${dates.slice(8)}`;
  const names = `${latin(person.surname)}<<${latin(person.givenNames)}`;
  if (format === 'TD1') {
    const first = fill(`I<${person.state}${number}`, 30);
    const second = `${fill(dates + person.state, 29)}`;
    const composite = check('composite', first.slice(5) + checkedDates + second.slice(18));
    return [first, second + composite, fill(names, 30)];
  }
  if (format === 'FRID') {
    const office = '751';
    const identity = `${person.issueDate.slice(2, 4)}${person.issueDate.slice(5, 7)}${office}${person.documentNumber.replace(/\D/g, '').slice(0, 5)}`;
    const first = `${fill(`IDFRA${latin(person.surname)}`, 30)}${office}001`;
    const given = fill(latin(person.givenNames).replace('<', '<<'), 14);
    const second = identity + check('documentNumber', identity) + given + birth + check('birthDate', birth) + person.sex;
    return [first, second + check('composite', first + second)];
  }
  const wide = format === 'TD3' || format === 'MRVA';
  const length = wide ? 44 : 36;
  const code = format === 'TD3' ? 'P<' : format === 'TD2' ? 'I<' : 'V<';
  const first = fill(`${code}${person.state}${names}`, length);
  const start = number + person.state + dates;
  if (code === 'V<') return [first, fill(start, length)];
  const optional = wide ? personalNumber(person) : '';
  const second = wide
    ? fill(start + fill(optional, 14) + check('personalNumber', fill(optional, 14)), length - 1)
    : fill(start, length - 1);
  return [first, second + check('composite', second.slice(0, 10) + second.slice(13, 20) + second.slice(21))];
}

/** What passports carry in the optional data of line 2: a personal number of the state. */
export function personalNumber(person: DocumentPerson): string {
  return `ID${person.idNumber.slice(3, 12)}`;
}

/** Names as the zone writes them: A–Z and fillers. */
export function latin(name: string): string {
  const upper = [...name.toUpperCase()].map((c) => TRANSLITERATION[c] ?? c).join('');
  return upper
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^A-Z]+/g, '<');
}

function short(date: string): string {
  return date === 'long_term' ? '<<<<<<' : date.slice(2).replaceAll('-', '');
}

function fill(text: string, length: number): string {
  return text.slice(0, length).padEnd(length, '<');
}
