import type { DocumentSide, DocumentType, TextLine } from '@mien/protocol';
import { states } from 'mrz';
import type { MrzFormat } from './mrz-formats.ts';

export interface DocumentKind {
  readonly type: DocumentType;
  readonly side: DocumentSide;
  readonly issuingState: string | null;
}

/** What a zone's format says the document is. */
const BY_ZONE = {
  TD3: { type: 'passport', side: 'data_page' },
  TD1: { type: 'td1_card', side: 'back' },
  TD2: { type: 'td2_card', side: 'front' },
  FRID: { type: 'td2_card', side: 'front' },
  MRVA: { type: 'visa', side: 'front' },
  MRVB: { type: 'visa', side: 'front' },
} as const satisfies Record<MrzFormat, Pick<DocumentKind, 'type' | 'side'>>;

interface Words {
  readonly type: DocumentType;
  readonly side: DocumentSide;
  readonly state: string | null;
  readonly words: readonly RegExp[];
  /** how many of the words must be seen: one may stand on other papers too */
  readonly needed: number;
}

/** What printed words say, first that fits: the most telling stand first. Text comes without spaces, upper case. */
const BY_WORDS: readonly Words[] = [
  {
    type: 'prc_id',
    side: 'front',
    state: 'CHN',
    words: [/公民身份|身份号码/, /住址/, /民族/, /出生/, /[姓性]名/, /\d{17}[\dX]/],
    needed: 3,
  },
  {
    type: 'prc_id',
    side: 'back',
    state: 'CHN',
    words: [/居民身份证/, /签?发机关/, /有效期限?/, /中华人民共和国/, /公安局/],
    needed: 2,
  },
  {
    type: 'driving_licence',
    side: 'back',
    state: null,
    words: [/THISLICENSEISISSUED|DRIVEAMOTORVEHICLE/, /CLASS:/, /REST:|RESTRICTIONS/, /ENDORSEMENTS/],
    needed: 2,
  },
  { type: 'driving_licence', side: 'front', state: null, words: [/DRIVE?R?(?:'S|S|ING)?LICEN[CS]E|PERMISDECONDUIRE/], needed: 1 },
  { type: 'passport', side: 'data_page', state: null, words: [/PASSPORT|PASSEPORT|PASAPORTE|护照|REISEPASS/], needed: 1 },
  { type: 'visa', side: 'front', state: null, words: [/(?:^|\n)VISA/], needed: 1 },
  {
    type: 'td1_card',
    side: 'front',
    state: null,
    words: [/IDENTITYCARD|PERSONALAUSWEIS|CARTENATIONALED.?IDENTIT|DOCUMENTONACIONALDEIDENTIDAD|IDENTITEITSKAART|RESIDENCEPERMIT/],
    needed: 1,
  },
];

/** ISO 3166 codes of places that issue AAMVA licences, by what stands on them. */
const LICENCE_STATES = [
  ['CAN', /CANADA|ONTARIO|QU[EÉ]BEC|BRITISHCOLUMBIA|ALBERTA|MANITOBA|SASKATCHEWAN|NOVASCOTIA|NEWBRUNSWICK|NEWFOUNDLAND|YUKON|NUNAVUT/],
  [
    'USA',
    /USA|ALABAMA|ALASKA|ARIZONA|ARKANSAS|CALIFORNIA|COLORADO|CONNECTICUT|DELAWARE|FLORIDA|GEORGIA|HAWAII|IDAHO|ILLINOIS|INDIANA|IOWA|KANSAS|KENTUCKY|LOUISIANA|MAINE|MARYLAND|MASSACHUSETTS|MICHIGAN|MINNESOTA|MISSISSIPPI|MISSOURI|MONTANA|NEBRASKA|NEVADA|NEWHAMPSHIRE|NEWJERSEY|NEWMEXICO|NEWYORK|NORTHCAROLINA|NORTHDAKOTA|OHIO|OKLAHOMA|OREGON|PENNSYLVANIA|RHODEISLAND|SOUTHCAROLINA|SOUTHDAKOTA|TENNESSEE|TEXAS|UTAH|VERMONT|VIRGINIA|WASHINGTON|WISCONSIN|WYOMING/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/**
 * What the document is, by its zone, else by its barcode, else by its words; null when nothing tells.
 * @param zone format and state of an accepted or plainly seen zone
 * @param barcodeState issuing state of an AAMVA barcode; undefined when there is none
 */
export function classifyDocument(
  lines: readonly TextLine[],
  zone: { readonly format: MrzFormat; readonly issuingState: string | null } | null,
  barcodeState: string | null | undefined,
): DocumentKind | null {
  if (zone) return { ...BY_ZONE[zone.format], issuingState: zone.issuingState };
  if (barcodeState !== undefined) return { type: 'driving_licence', side: 'back', issuingState: barcodeState };
  const text = lines.map((line) => line.text.replace(/\s/g, '').toUpperCase()).join('\n');
  const found = BY_WORDS.find(({ words, needed }) => words.filter((word) => word.test(text)).length >= needed);
  if (!found) return null;
  const { type, side } = found;
  return { type, side, issuingState: found.state ?? (type === 'driving_licence' ? licenceState(text) : printedState(lines)) };
}

function licenceState(text: string): string | null {
  return LICENCE_STATES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A three-letter state code that stands alone. */
function printedState(lines: readonly TextLine[]): string | null {
  return lines.map((line) => line.text.trim()).find((text) => /^[A-Z]{3}$/.test(text) && Object.hasOwn(states, text)) ?? null;
}
