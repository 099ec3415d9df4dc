import type { DigitLanguage } from '@mien/protocol';

/** A word of the grammar: the digit it means, and how it is said, in the phones of the acoustic model. */
export interface DigitWord {
  readonly digit: string;
  /** as it is listed in the model's own dictionary, or a name that is listed nowhere */
  readonly name: string;
  /** null: the model's own dictionary knows it */
  readonly phones: string | null;
}

const ENGLISH: readonly (readonly [string, string])[] = [
  ['0', 'zero'],
  ['0', 'oh'],
  ['1', 'one'],
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
  ['5', 'five'],
  ['6', 'six'],
  ['7', 'seven'],
  ['8', 'eight'],
  ['9', 'nine'],
];

/**
 * Mandarin digits in the phones of American English (ARPAbet), for want of a Mandarin model. Chosen from what those phones can come near,
 * on the recordings that bench/src/digits calls `tuning`. 零 and 〇, 一 and 幺, 二 and 两 are one digit each.
 */
const MANDARIN: Readonly<Record<string, readonly string[]>> = {
  '0': ['L IY NG'],
  '1': ['IY', 'Y IY', 'Y AA OW'],
  '2': ['AA R', 'L IY AA NG', 'L Y AE NG'],
  '3': ['S AA N', 'S AE N'],
  '4': ['S UH', 'S UW'],
  '5': ['W UW'],
  '6': ['L IY OW', 'L Y OW'],
  '7': ['CH IY', 'CH HH IY'],
  '8': ['B AA', 'D AA', 'P AA'],
  '9': ['JH IY OW', 'JH Y OW'],
};

/** A decoder takes no digit in a name; no English word begins so. */
const nameOf = (digit: number, at: number): string => `zzq${'abcdefghij'[digit]}${'abcdefghij'[at]}`;

export const WORDS: Readonly<Record<DigitLanguage, readonly DigitWord[]>> = {
  en: ENGLISH.map(([digit, name]) => ({ digit, name, phones: null })),
  cmn: Object.entries(MANDARIN).flatMap(([digit, said]) => said.map((phones, at) => ({ digit, name: nameOf(Number(digit), at), phones }))),
};

/** One word of a language, and nothing else. JSGF. */
export const grammarOf = (language: DigitLanguage): string =>
  `#JSGF V1.0;\ngrammar digit;\npublic <digit> = ${WORDS[language].map(({ name }) => name).join(' | ')} ;`;

const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries([...WORDS.en, ...WORDS.cmn].map(({ name, digit }) => [name, digit]));

/** The digit a decoder's text names; null where it names none or more than one. */
export function digitOf(text: string): string | null {
  const [name, ...more] = text.trim().split(/\s+/);
  return name === undefined || more.length > 0 ? null : (DIGIT_OF[name] ?? null);
}
