import type { Picture } from '@mien/analysis';
import type { Box } from '@mien/protocol';
import { toBuffer } from 'bwip-js/node';
import { guilloche } from './background.ts';
import { drawValue } from './draw-value.ts';
import type { Fonts } from './font.ts';
import { latin } from './mrz-lines.ts';
import type { DocumentPerson } from './person.ts';
import { embedPicture, rasterise, type Specimen, type SpecimenOptions } from './specimen.ts';
import { textPath } from './text.ts';

const WIDTH = 1028;
const HEIGHT = 648;
/** AAMVA issuer 636014 is California; the person and the number are invented. */
const ISSUER = '636014';
const PAPER = ['#e9eef7', '#c9d3ea', '#ead9c9'] as const;

/** A North American licence, the side with the portrait. */
export async function renderLicenceFront(
  fonts: Fonts,
  person: DocumentPerson,
  portrait: Picture,
  options: SpecimenOptions = {},
): Promise<Specimen> {
  const { sans } = fonts;
  const box: Box = [46, 150, 270, 338];
  const american = (date: string): string => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
  const edited = options.edited;
  const value = { size: 34, stroke: 0.4 };
  const svg = [
    guilloche(WIDTH, HEIGHT, PAPER),
    textPath(sans, 'CALIFORNIA USA', 46, 76, { size: 46, fill: '#1f3f86', spacing: 3 }),
    textPath(sans, 'DRIVER LICENSE', 560, 76, { size: 40, fill: '#1f3f86' }),
    await embedPicture(portrait, box),
    textPath(sans, 'DL', 350, 150, { size: 26, fill: '#555' }),
    drawValue(sans, 'documentNumber', person.documentNumber, [410, 152], { size: 40, fill: '#a01818', stroke: 0.4 }, edited),
    textPath(sans, 'EXP', 350, 215, { size: 26, fill: '#555' }),
    drawValue(sans, 'expiryDate', american(person.expiryDate), [410, 216], value, edited),
    textPath(sans, 'LN', 350, 275, { size: 26, fill: '#555' }),
    drawValue(sans, 'surname', latin(person.surname).replaceAll('<', ' '), [410, 276], value, edited),
    textPath(sans, 'FN', 350, 330, { size: 26, fill: '#555' }),
    drawValue(sans, 'givenNames', latin(person.givenNames).replaceAll('<', ' '), [410, 331], value, edited),
    textPath(sans, '2570 24TH STREET', 350, 390, { size: 28 }),
    textPath(sans, 'SACRAMENTO, CA 95818', 350, 430, { size: 28 }),
    textPath(sans, 'DOB', 350, 490, { size: 26, fill: '#555' }),
    drawValue(sans, 'birthDate', american(person.birthDate), [420, 491], { ...value, fill: '#a01818' }, edited),
    textPath(sans, 'SEX', 350, 555, { size: 26, fill: '#555' }),
    drawValue(sans, 'sex', person.sex, [420, 556], value, edited),
    textPath(sans, 'ISS', 560, 555, { size: 26, fill: '#555' }),
    drawValue(sans, 'issueDate', american(person.issueDate), [620, 556], value, edited),
    options.mark ? textPath(sans, options.mark, 640, 470, { size: 52, fill: '#c33', opacity: 0.75 }) : '',
  ].join('');
  return {
    type: 'driving_licence',
    side: 'front',
    state: 'USA',
    picture: await rasterise(svg, WIDTH, HEIGHT),
    fields: (['documentNumber', 'expiryDate', 'surname', 'givenNames', 'birthDate', 'sex', 'issueDate'] as const).map((name) => ({
      name,
      source: 'printed',
      value: edited?.[name] ?? person[name],
    })),
    mrz: null,
    portraitBox: box,
  };
}

/** The side with the barcode: PDF417 of AAMVA DL/ID 2020 (version 10). */
export async function renderLicenceBack(fonts: Fonts, person: DocumentPerson, options: SpecimenOptions = {}): Promise<Specimen> {
  const symbol = { bcid: 'pdf417', text: composeAamva(person), columns: 14, eclevel: 5, scale: 2, rowmult: 3, backgroundcolor: 'FFFFFF' };
  const png: Buffer = await toBuffer(symbol);
  const svg = [
    guilloche(WIDTH, HEIGHT, PAPER),
    `<rect x="0" y="40" width="${WIDTH}" height="80" fill="#2b2b2b"/>`,
    '<rect x="60" y="330" width="908" height="276" fill="#ffffff"/>',
    `<image x="84" y="350" width="860" height="236" preserveAspectRatio="none" href="data:image/png;base64,${png.toString('base64')}"/>`,
    textPath(fonts.sans, 'This license is issued as a license to drive a motor vehicle', 70, 180, { size: 24 }),
    textPath(fonts.sans, 'CLASS: C   REST: NONE   DONOR', 70, 240, { size: 26 }),
    textPath(fonts.sans, `DD ${person.documentNumber}AA/CCFD`, 70, 300, { size: 26 }),
    options.mark ? textPath(fonts.sans, options.mark, 640, 260, { size: 52, fill: '#c33', opacity: 0.75 }) : '',
  ].join('');
  return {
    type: 'driving_licence',
    side: 'back',
    state: 'USA',
    picture: await rasterise(svg, WIDTH, HEIGHT),
    fields: [
      ...(['documentNumber', 'expiryDate', 'birthDate', 'sex', 'issueDate'] as const).map((name) => ({
        name,
        source: 'barcode' as const,
        value: person[name],
      })),
      { name: 'surname', source: 'barcode', value: latin(person.surname).replaceAll('<', ' ') },
      { name: 'givenNames', source: 'barcode', value: latin(person.givenNames).replaceAll('<', ' ') },
    ],
    mrz: null,
    portraitBox: null,
  };
}

/** AAMVA DL/ID Card Design Standard 2020, annex D: header, one subfile designator, mandatory elements. */
export function composeAamva(person: DocumentPerson): string {
  const american = (date: string): string => `${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`;
  const [first, ...middle] = latin(person.givenNames).split('<');
  const elements = [
    `DAQ${person.documentNumber}`,
    `DCS${latin(person.surname).replaceAll('<', ' ')}`,
    'DDEN',
    `DAC${first}`,
    'DDFN',
    `DAD${middle.join(' ') || 'NONE'}`,
    'DDGN',
    'DCAC',
    'DCBNONE',
    'DCDNONE',
    `DBD${american(person.issueDate)}`,
    `DBB${american(person.birthDate)}`,
    `DBA${american(person.expiryDate)}`,
    `DBC${person.sex === 'M' ? 1 : 2}`,
    'DAU069 IN',
    'DAYBRO',
    'DAG2570 24TH STREET',
    'DAISACRAMENTO',
    'DAJCA',
    'DAK958180000  ',
    `DCF${person.documentNumber}AA/CCFD/30`,
    'DCGUSA',
  ];
  const subfile = `DL${elements.join('\n')}\r`;
  const header = `@\n\u001e\rANSI ${ISSUER}100001`;
  const offset = header.length + 10;
  return `${header}DL${String(offset).padStart(4, '0')}${String(subfile.length).padStart(4, '0')}${subfile}`;
}
