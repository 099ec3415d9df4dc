import type { Picture } from '@mien/analysis';
import type { Box } from '@mien/protocol';
import { guilloche } from './background.ts';
import { drawValue } from './draw-value.ts';
import type { Fonts } from './font.ts';
import type { DocumentPerson } from './person.ts';
import { embedPicture, rasterise, type Specimen, type SpecimenOptions } from './specimen.ts';
import { textPath } from './text.ts';

/** ID-1 at 12 pixels a millimetre. */
const WIDTH = 1028;
const HEIGHT = 648;
const PAPER = ['#e3f0f4', '#bfdcea', '#e8cfd8'] as const;
const LABEL = { size: 28, fill: '#3d74b8' } as const;
const ADDRESS_LINE = 11;

/** The side of a PRC resident identity card (GA 448) with the portrait: six fields. */
export async function renderPrcFront(
  fonts: Fonts,
  person: DocumentPerson,
  portrait: Picture,
  options: SpecimenOptions = {},
): Promise<Specimen> {
  const { sans, ocrB } = fonts;
  const [year, month, day] = (options.edited?.birthDate ?? person.birthDate).split('-').map(Number) as [number, number, number];
  const box: Box = [650, 88, 296, 370];
  const labels = [
    ['姓 名', 70, 106],
    ['性 别', 70, 181],
    ['民 族', 300, 181],
    ['出 生', 70, 253],
    ['年', 290, 253],
    ['月', 378, 253],
    ['日', 466, 253],
    ['住 址', 70, 331],
    ['公民身份号码', 70, 572],
  ] as const;
  const value = { size: 32, stroke: 0.4 };
  const sex = person.sex === 'M' ? '男' : '女';
  const birth: readonly (readonly [string, number])[] = [
    [String(year), 192],
    [String(month), month > 9 ? 330 : 340],
    [String(day), day > 9 ? 418 : 428],
  ];
  const address = options.edited?.address ?? person.address;
  const addressLines = Array.from({ length: Math.ceil(address.length / ADDRESS_LINE) }, (_, i) =>
    address.slice(i * ADDRESS_LINE, (i + 1) * ADDRESS_LINE),
  );
  const svg = [
    guilloche(WIDTH, HEIGHT, PAPER),
    await embedPicture(portrait, box),
    ...labels.map(([text, x, y]) => textPath(sans, text, x, y, LABEL)),
    drawValue(sans, 'name', person.nameZh, [185, 108], { size: 39, spacing: 14, stroke: 0.4 }, options.edited),
    drawValue(sans, 'sex', sex, [185, 182], value, options.edited),
    drawValue(sans, 'ethnicity', person.ethnicity, [395, 182], value, options.edited),
    ...birth.map(([text, x]) => textPath(sans, text, x, 254, value)),
    ...addressLines.map((line, i) => textPath(sans, line, 185, 332 + i * 46, value)),
    drawValue(ocrB, 'personalNumber', person.idNumber, [335, 573], { size: 46, spacing: 2 }, options.edited),
    drawMark(fonts, options, [600, 510]),
  ].join('');
  return {
    type: 'prc_id',
    side: 'front',
    state: 'CHN',
    picture: await rasterise(svg, WIDTH, HEIGHT),
    fields: [
      { name: 'name', source: 'printed', value: options.edited?.name ?? person.nameZh },
      { name: 'sex', source: 'printed', value: person.sex },
      { name: 'ethnicity', source: 'printed', value: person.ethnicity },
      { name: 'birthDate', source: 'printed', value: options.edited?.birthDate ?? person.birthDate },
      { name: 'address', source: 'printed', value: address },
      { name: 'personalNumber', source: 'printed', value: options.edited?.personalNumber ?? person.idNumber },
    ],
    mrz: null,
    portraitBox: box,
  };
}

/** The side with the state emblem: authority and validity. The emblem is a plain red disc: no likeness is drawn. */
export async function renderPrcBack(fonts: Fonts, person: DocumentPerson, options: SpecimenOptions = {}): Promise<Specimen> {
  const { sans } = fonts;
  const dotted = (date: string): string => (date === 'long_term' ? '长期' : date.replaceAll('-', '.'));
  const validity = `${dotted(person.issueDate)}-${dotted(person.expiryDate)}`;
  const svg = [
    guilloche(WIDTH, HEIGHT, PAPER),
    '<circle cx="140" cy="150" r="88" fill="#c8342c"/><circle cx="140" cy="150" r="64" fill="none" stroke="#e8b84a" stroke-width="10"/>',
    textPath(sans, '中华人民共和国', 330, 130, { size: 56, spacing: 14 }),
    textPath(sans, '居 民 身 份 证', 320, 240, { size: 74, spacing: 6 }),
    textPath(sans, '签发机关', 215, 495, { size: 29 }),
    drawValue(sans, 'authority', person.authority, [370, 495], { size: 31 }, options.edited),
    textPath(sans, '有效期限', 215, 570, { size: 29 }),
    drawValue(sans, 'expiryDate', validity, [370, 570], { size: 31 }, options.edited),
    drawMark(fonts, options, [330, 360]),
  ].join('');
  return {
    type: 'prc_id',
    side: 'back',
    state: 'CHN',
    picture: await rasterise(svg, WIDTH, HEIGHT),
    fields: [
      { name: 'authority', source: 'printed', value: options.edited?.authority ?? person.authority },
      { name: 'issueDate', source: 'printed', value: person.issueDate },
      { name: 'expiryDate', source: 'printed', value: person.expiryDate },
    ],
    mrz: null,
    portraitBox: null,
  };
}

function drawMark(fonts: Fonts, options: SpecimenOptions, at: readonly [number, number]): string {
  return options.mark ? textPath(fonts.sans, options.mark, at[0], at[1], { size: 52, fill: '#c33', opacity: 0.75, spacing: 6 }) : '';
}
