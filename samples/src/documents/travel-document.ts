import type { Picture } from '@mien/analysis';
import type { Box, DocumentSide, DocumentType, FieldName } from '@mien/protocol';
import { guilloche } from './background.ts';
import { drawValue } from './draw-value.ts';
import type { Fonts } from './font.ts';
import { type CheckedField, composeMrz, latin, type MrzFormat, personalNumber } from './mrz-lines.ts';
import type { DocumentPerson } from './person.ts';
import { embedPicture, rasterise, type Specimen, type SpecimenOptions, type StatedField } from './specimen.ts';
import { textPath } from './text.ts';

export interface TravelDocumentOptions extends SpecimenOptions {
  readonly broken?: readonly CheckedField[];
  /** another person's zone under this person's printed page */
  readonly mrzPerson?: DocumentPerson;
}

export type TravelDocumentKind = 'passport' | 'td1_front' | 'td1_back' | 'td2_card' | 'visa_a' | 'visa_b' | 'frid_card';

interface Layout {
  readonly type: DocumentType;
  readonly side: DocumentSide;
  readonly format: MrzFormat | null;
  /** ICAO 9303 sizes, millimetres */
  readonly size: readonly [width: number, height: number];
  readonly title: string;
  /** portrait in millimetres, null where the side has none */
  readonly portrait: Box | null;
  /** printed values: field, label, x and y of the value's baseline in millimetres */
  readonly printed: readonly (readonly [field: PrintedField, label: string, x: number, y: number])[];
}

type PrintedField = 'surname' | 'givenNames' | 'nationality' | 'birthDate' | 'sex' | 'documentNumber' | 'expiryDate' | 'issueDate';

const PX_PER_MM = 12;
const PASSPORT_FIELDS = [
  ['documentNumber', 'Passport No.', 95, 17],
  ['surname', 'Surname', 44, 26],
  ['givenNames', 'Given names', 44, 34],
  ['nationality', 'Nationality', 44, 42],
  ['birthDate', 'Date of birth', 70, 42],
  ['sex', 'Sex', 104, 42],
  ['issueDate', 'Date of issue', 44, 50],
  ['expiryDate', 'Date of expiry', 70, 50],
] as const;
const CARD_FIELDS = [
  ['surname', 'Surname', 32, 19],
  ['givenNames', 'Given names', 32, 26],
  ['nationality', 'Nationality', 32, 33],
  ['sex', 'Sex', 52, 33],
  ['birthDate', 'Date of birth', 60, 33],
  ['expiryDate', 'Date of expiry', 32, 40],
  ['documentNumber', 'Document No.', 58, 40],
] as const;
const VISA_FIELDS = [
  ['surname', 'Surname', 38, 20],
  ['givenNames', 'Given names', 38, 28],
  ['documentNumber', 'Visa No.', 38, 36],
  ['sex', 'Sex', 76, 36],
  ['birthDate', 'Date of birth', 38, 44],
  ['expiryDate', 'Valid until', 70, 44],
] as const;

const LAYOUTS = {
  passport: {
    type: 'passport',
    side: 'data_page',
    format: 'TD3',
    size: [125, 88],
    title: 'PASSPORT  PASSEPORT',
    portrait: [6, 16, 33, 42],
    printed: PASSPORT_FIELDS,
  },
  td1_front: {
    type: 'td1_card',
    side: 'front',
    format: null,
    size: [85.6, 54],
    title: 'IDENTITY CARD',
    portrait: [5, 13, 24, 30],
    printed: CARD_FIELDS,
  },
  td1_back: { type: 'td1_card', side: 'back', format: 'TD1', size: [85.6, 54], title: 'IDENTITY CARD', portrait: null, printed: [] },
  td2_card: {
    type: 'td2_card',
    side: 'front',
    format: 'TD2',
    size: [105, 74],
    title: 'IDENTITY CARD',
    portrait: [5, 14, 24, 30],
    printed: CARD_FIELDS,
  },
  visa_a: {
    type: 'visa',
    side: 'front',
    format: 'MRVA',
    size: [120, 80],
    title: 'VISA',
    portrait: [5, 15, 29, 36],
    printed: VISA_FIELDS,
  },
  visa_b: {
    type: 'visa',
    side: 'front',
    format: 'MRVB',
    size: [105, 74],
    title: 'VISA',
    portrait: [5, 14, 26, 32],
    printed: VISA_FIELDS,
  },
  frid_card: {
    type: 'td2_card',
    side: 'front',
    format: 'FRID',
    size: [105, 74],
    title: "CARTE NATIONALE D'IDENTITE",
    portrait: [5, 14, 24, 30],
    printed: CARD_FIELDS,
  },
} as const satisfies Record<TravelDocumentKind, Layout>;

/** One side of a passport, card or visa of ICAO 9303 at 12 pixels a millimetre, with its zone in OCR-B at 10 characters an inch. */
export async function renderTravelDocument(
  fonts: Fonts,
  kind: TravelDocumentKind,
  person: DocumentPerson,
  portrait: Picture,
  options: TravelDocumentOptions = {},
): Promise<Specimen> {
  const layout: Layout = LAYOUTS[kind];
  const [width, height] = layout.size.map((mm) => Math.round(mm * PX_PER_MM)) as [number, number];
  const px = (mm: number): number => Math.round(mm * PX_PER_MM);
  const { sans } = fonts;
  const box = layout.portrait && (layout.portrait.map(px) as unknown as Box);
  const mrzPerson = options.mrzPerson ?? person;
  const mrz = layout.format && composeMrz(layout.format, mrzPerson, options.broken);
  const svg = [
    guilloche(width, height, ['#eef0e6', '#c9dcc9', '#e6d3d9']),
    textPath(sans, layout.title, px(5), px(8), { size: 40, fill: '#2a3f6b', spacing: 3 }),
    textPath(sans, person.state, px(layout.size[0] - 18), px(8), { size: 40, fill: '#2a3f6b', spacing: 3 }),
    box ? await embedPicture(portrait, box) : '',
    ...layout.printed.map(
      ([field, label, x, y]) =>
        textPath(sans, label, px(x), px(y - 3.4), { size: 18, fill: '#5a6a8a' }) +
        drawValue(sans, field, printedValue(person, field), [px(x), px(y)], { size: 33, stroke: 0.4 }, options.edited),
    ),
    ...(mrz ? zone(fonts, mrz, width, height) : []),
    options.mark
      ? textPath(sans, options.mark, px(40), px(layout.size[1] * 0.6), { size: 60, fill: '#c33', opacity: 0.75, spacing: 8 })
      : '',
  ].join('');
  return {
    type: layout.type,
    side: layout.side,
    state: person.state,
    picture: await rasterise(svg, width, height),
    fields: [
      ...layout.printed.map(
        ([name]): StatedField => ({ name, source: 'printed', value: options.edited?.[name] ?? (person[fieldOf(name)] as string) }),
      ),
      ...(mrz ? mrzFields(layout, mrzPerson) : []),
    ],
    mrz,
    portraitBox: box,
  };
}

function fieldOf(name: PrintedField): keyof DocumentPerson {
  return name === 'nationality' ? 'state' : name;
}

function printedValue(person: DocumentPerson, field: PrintedField): string {
  const value = person[fieldOf(field)];
  return field.endsWith('Date') ? value.split('-').reverse().join('.') : value;
}

function zone(fonts: Fonts, mrz: readonly string[], width: number, height: number): string[] {
  // 9303-3 section 3: pitch 2.54 mm; lines 6.35 mm apart (TD1 a little closer), the lowest about 7 mm above the edge
  const pitch = 2.54 * PX_PER_MM;
  const left = (width - pitch * (mrz[0]?.length ?? 0)) / 2;
  const gap = 6.2 * PX_PER_MM;
  const strip = gap * mrz.length + 50;
  return [
    `<rect y="${height - strip}" width="${width}" height="${strip}" fill="#fbfbf6" opacity=".8"/>`,
    ...mrz.map((line, i) => textPath(fonts.ocrB, line, left, height - 60 - gap * (mrz.length - 1 - i), { size: pitch / 0.723, pitch })),
  ];
}

function mrzFields(layout: Layout, person: DocumentPerson): StatedField[] {
  const stated: Partial<Record<FieldName, string>> = {
    surname: zoneName(person.surname),
    givenNames: zoneName(person.givenNames),
    sex: person.sex,
    birthDate: person.birthDate,
    issuingState: person.state,
    ...(layout.format === 'FRID'
      ? {}
      : { nationality: person.state, documentNumber: person.documentNumber, expiryDate: person.expiryDate }),
    ...(layout.format === 'TD3' ? { personalNumber: personalNumber(person) } : {}),
  };
  return Object.entries(stated).map(([name, value]) => ({ name: name as FieldName, source: 'mrz', value }));
}

/** The name as the zone's letters allow it. */
function zoneName(name: string): string {
  return latin(name).replaceAll('<', ' ');
}
