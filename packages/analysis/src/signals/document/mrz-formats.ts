import type { MrzSignals } from '@mien/protocol';

export type MrzFormat = MrzSignals['format'];

/** Every symbol of a zone; its place here is its number in decoders. */
export const MRZ_SYMBOLS = '<ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** What a letter of a template allows; any capital stands for itself. */
const CLASSES: Readonly<Record<string, string>> = {
  l: LETTERS,
  a: `<${LETTERS}`,
  '#': DIGITS,
  d: `<${DIGITS}`,
  '*': MRZ_SYMBOLS,
  s: '<MFX',
  i: 'ACI',
  // 9303-5 leaves the second letter to the state; digits are seen on permits
  e: `<${LETTERS}12`,
};

export type MrzRange = readonly [line: number, from: number, to: number];

export interface MrzCheck {
  readonly name: string;
  readonly over: readonly MrzRange[];
  /** where the check digit stands */
  readonly at: readonly [line: number, position: number];
}

export interface MrzLayout {
  readonly template: readonly string[];
  readonly checks: readonly MrzCheck[];
  /** no check digit covers these, so a doubtful symbol there needs the printed page's word */
  readonly unchecked: readonly MrzRange[];
}

const NUMBER_AND_DATES = [
  { name: 'documentNumber', over: [[1, 0, 9]], at: [1, 9] },
  { name: 'birthDate', over: [[1, 13, 19]], at: [1, 19] },
  { name: 'expiryDate', over: [[1, 21, 27]], at: [1, 27] },
] as const satisfies readonly MrzCheck[];
/** number, nationality, birth, sex, expiry: the same places in every two-line zone */
const SECOND_LINE = '*********daaadddddd#s#######';
const STATE_AND_SEX = [
  [1, 10, 13],
  [1, 20, 21],
] as const;

/** ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2), 7 (MRV-A, MRV-B), and the French card of 1988–2021. `P` begins a TD3 and nothing else. */
export const MRZ_LAYOUTS = {
  TD3: {
    template: [`P${'a'.repeat(43)}`, `${SECOND_LINE}${'*'.repeat(14)}d#`],
    checks: [
      ...NUMBER_AND_DATES,
      { name: 'personalNumber', over: [[1, 28, 42]], at: [1, 42] },
      {
        name: 'composite',
        over: [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 43],
        ],
        at: [1, 43],
      },
    ],
    unchecked: [[0, 0, 44], ...STATE_AND_SEX],
  },
  TD2: {
    template: [`ie${'a'.repeat(34)}`, `${SECOND_LINE}${'*'.repeat(7)}#`],
    checks: [
      ...NUMBER_AND_DATES,
      {
        name: 'composite',
        over: [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 35],
        ],
        at: [1, 35],
      },
    ],
    unchecked: [[0, 0, 36], ...STATE_AND_SEX],
  },
  TD1: {
    template: [`ieaaa${'*'.repeat(25)}`, `dddddd#s#######aaa${'*'.repeat(11)}#`, 'a'.repeat(30)],
    checks: [
      { name: 'documentNumber', over: [[0, 5, 14]], at: [0, 14] },
      { name: 'birthDate', over: [[1, 0, 6]], at: [1, 6] },
      { name: 'expiryDate', over: [[1, 8, 14]], at: [1, 14] },
      {
        name: 'composite',
        over: [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
        at: [1, 29],
      },
    ],
    unchecked: [
      [0, 0, 5],
      [1, 7, 8],
      [1, 15, 18],
      [2, 0, 30],
    ],
  },
  MRVA: {
    template: [`V${'a'.repeat(43)}`, `${SECOND_LINE}${'*'.repeat(16)}`],
    checks: NUMBER_AND_DATES,
    unchecked: [[0, 0, 44], ...STATE_AND_SEX],
  },
  MRVB: {
    template: [`V${'a'.repeat(35)}`, `${SECOND_LINE}${'*'.repeat(8)}`],
    checks: NUMBER_AND_DATES,
    unchecked: [[0, 0, 36], ...STATE_AND_SEX],
  },
  FRID: {
    // the line ends in department (75, 2A) and office: an alphabet of digits there, for the composite alone let 751OO1 pass for 751001
    template: [`IDFRA${'a'.repeat(25)}#*####`, `#############${'a'.repeat(14)}#######s#`],
    checks: [
      { name: 'documentNumber', over: [[1, 0, 12]], at: [1, 12] },
      { name: 'birthDate', over: [[1, 27, 33]], at: [1, 33] },
      {
        name: 'composite',
        over: [
          [0, 0, 36],
          [1, 0, 35],
        ],
        at: [1, 35],
      },
    ],
    // the composite of this card covers both lines, but one digit in ten agrees by chance
    unchecked: [
      [0, 0, 30],
      [1, 13, 27],
      [1, 34, 35],
    ],
  },
} as const satisfies Record<MrzFormat, MrzLayout>;

/** Numbers of the symbols that may stand at each place of a line. */
export function alphabetsOf(template: string): Uint8Array[] {
  return [...template].map((letter) => Uint8Array.from([...(CLASSES[letter] ?? letter)].map((symbol) => MRZ_SYMBOLS.indexOf(symbol))));
}
