/**
 * ICAO 9303-3, section 6.A: letters that documents may write in more than one way. All others lose their marks only.
 * The first spelling is the letter without its mark, where there is one.
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['A', 'AE'],
  Å: ['A', 'AA'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  Ĳ: ['IJ'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['O', 'OE'],
  Ø: ['O', 'OE'],
  Œ: ['OE'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['U', 'UE', 'UXX'],
};

/** Every name with more than five different letters of the table is judged by its first 243 writings: none is known. */
const MAX_SPELLINGS = 243;

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Z0-9]/g, '');

/** All writings of a name in A–Z; one letter is written the same way throughout a name. */
function latinSpellings(text: string): readonly string[] {
  const upper = text.normalize('NFKC').toUpperCase().normalize('NFC');
  const special = [...new Set(upper)].filter((letter) => letter in SPELLINGS);
  const writings = special.reduce<string[]>(
    (sofar, letter) => sofar.flatMap((one) => (SPELLINGS[letter] ?? []).map((spelling) => one.replaceAll(letter, spelling))),
    [upper],
  );
  return writings.slice(0, MAX_SPELLINGS).map(withoutMarks);
}

/** The plain letters of a name, marks and everything between the letters dropped. */
export const latinLetters = (text: string): string => latinSpellings(text)[0] ?? '';

/** The same letters in any permitted writing. */
export const sameLetters = (a: string, b: string): boolean => {
  const writings = latinSpellings(b);
  return latinSpellings(a).some((one) => writings.includes(one));
};

export const startsWithLetters = (whole: string, start: string): boolean => {
  const starts = latinSpellings(start).filter((one) => one !== '');
  return latinSpellings(whole).some((one) => starts.some((other) => one.startsWith(other)));
};

/** MUELLER and MULLER, when neither side shows which letter stood there. */
export const sameWithoutUmlautE = (a: string, b: string): boolean => {
  const fold = (text: string) => latinSpellings(text).map((one) => one.replaceAll(/([AOU])E/g, '$1'));
  const writings = fold(b);
  return fold(a).some((one) => writings.includes(one));
};

const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' };
const MAX_LOOKALIKES = 2;

/** No name holds a digit: up to two of them in printed text are the letters they look like. More, and the text is not a name. */
export function undoLookalikes(text: string): string {
  const digits = text.match(/\d/g) ?? [];
  if (digits.length > MAX_LOOKALIKES) return text;
  return text.replaceAll(/[0158]/g, (digit) => LOOKALIKES[digit] ?? digit);
}
