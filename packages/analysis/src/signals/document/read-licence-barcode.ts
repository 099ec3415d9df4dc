import { type Measured, measured, notMeasured } from '@mien/protocol';
import { Gender, IssuingCountry, parse } from 'aamva-parser';
import type { Picture } from '../../image/picture.ts';
import type { BarcodeReader } from '../../models/barcode-reader.ts';
import type { FrameField } from './frame-field.ts';

export interface LicenceBarcode {
  /** AAMVA elements by their three-letter codes, as written */
  readonly elements: Readonly<Record<string, string>>;
  readonly fields: readonly FrameField[];
  /** ICAO code of the issuing country, null when the symbol does not say */
  readonly issuingState: string | null;
}

/** A symbol that one size hides another shows: 60 of 60 at these three against 27 of 60 on the raw photograph. */
const WIDTHS = [1600, 1100, 2200] as const;
const MAX_ELEMENT = 100;

/**
 * The AAMVA barcode on the back of a licence.
 * @param cardAt the rectified card at a width, taken from the frame itself
 * @returns `not_readable` where no symbol of this kind is read
 */
export async function readLicenceBarcode(
  readBarcode: BarcodeReader,
  cardAt: (width: number) => Picture,
): Promise<Measured<LicenceBarcode>> {
  for (const width of WIDTHS) {
    const text = await readBarcode(cardAt(width));
    if (text?.includes('ANSI ')) return measured(parseLicence(text));
  }
  return notMeasured('not_readable');
}

function parseLicence(text: string): LicenceBarcode {
  const licence = parse(text);
  const elements = listElements(text);
  const date = (value: Date | null | undefined): string | null =>
    value && !Number.isNaN(value.getTime())
      ? [value.getFullYear(), value.getMonth() + 1, value.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
      : null;
  const given = [licence.firstName, licence.middleName].filter((part) => part && part !== 'NONE').join(' ');
  const values = [
    ['documentNumber', licence.driversLicenseId],
    ['surname', licence.lastName],
    ['givenNames', given],
    ['birthDate', date(licence.dateOfBirth)],
    ['issueDate', date(licence.issueDate)],
    ['expiryDate', date(licence.expirationDate)],
    ['sex', licence.gender === Gender.Male ? 'M' : licence.gender === Gender.Female ? 'F' : null],
  ] as const;
  const country = licence.country === IssuingCountry.UnitedStates ? 'USA' : licence.country === IssuingCountry.Canada ? 'CAN' : null;
  return {
    elements,
    // Reed–Solomon codewords stand behind every character
    fields: values.flatMap(([name, value]): FrameField[] =>
      value ? [{ name, value: value.trim(), source: 'barcode', confidence: 1 }] : [],
    ),
    issuingState: country,
  };
}

function listElements(text: string): Record<string, string> {
  const elements: Record<string, string> = {};
  for (const line of text.split(/[\n\r]+/).slice(0, MAX_ELEMENT)) {
    const found = line.match(/^(?:.*DL)?([DZ][A-Z]{2})(.{0,200})$/);
    if (found?.[1] && found[2] !== undefined) elements[found[1]] ??= found[2].trim();
  }
  return elements;
}
