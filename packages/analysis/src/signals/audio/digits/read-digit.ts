import { pinyin } from 'pinyin-pro';

/**
 * Syllables without tones that mean a digit where somebody was asked for one: 零 and 〇, 一 and 幺, 二 and 两. A recogniser that was
 * trained on sentences writes any character of that sound (九 as 酒, 四 as 是), so the sound is what is read.
 */
const BY_SYLLABLE = {
  ling: '0',
  dong: '0',
  yi: '1',
  yao: '1',
  er: '2',
  liang: '2',
  san: '3',
  shan: '3',
  si: '4',
  shi: '4',
  wu: '5',
  liu: '6',
  qi: '7',
  ba: '8',
  jiu: '9',
} as const satisfies Record<string, string>;

/** English words, and what recognisers write for them. */
const BY_WORD = {
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  won: '1',
  two: '2',
  to: '2',
  too: '2',
  three: '3',
  four: '4',
  for: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  ate: '8',
  nine: '9',
} as const satisfies Record<string, string>;

const HAN = /\p{Script=Han}/u;
const PARTS = /\d|\p{Script=Han}|[a-z]+/giu;

const lookUp = (table: Readonly<Record<string, string>>, name: string): string | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

function readPart(part: string): string | null {
  if (/^\d$/.test(part)) return part;
  // 〇 is a numeral, and no reading of it is listed
  if (part === '〇') return '0';
  return HAN.test(part) ? lookUp(BY_SYLLABLE, pinyin(part, { toneType: 'none' })) : lookUp(BY_WORD, part.toLowerCase());
}

/** The one digit that a text says; `?` where it says none, more than one, or something else beside it. Pure. */
export function readDigit(text: string): string {
  const parts = text.match(PARTS) ?? [];
  const [digit] = parts.map(readPart);
  return parts.length === 1 && digit !== null && digit !== undefined ? digit : '?';
}
