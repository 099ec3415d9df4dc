import { pinyin } from 'pinyin-pro';
import { hanCharacters, simplify } from './compare-han.ts';
import { latinLetters } from './latin-letters.ts';
import type { NameComparison, PersonName } from './name.ts';

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

/** ü on documents: LYU and NYU (PRC passports since 2012), LU and NU (before), LV and NV (as typed). */
const spellings = (syllable: string): string[] => {
  const upper = syllable.toUpperCase();
  return upper.includes('V') ? [upper.replace('V', 'YU'), upper.replace('V', 'U'), upper] : [upper];
};

type Syllable = readonly string[];
const everyReading = (character: string): Syllable => pinyin(character, { ...OPTIONS, multiple: true }).flatMap(spellings);

/** Whether a run of letters is exactly these syllables in this order, each in one of its spellings. */
function spells(letters: string, syllables: readonly Syllable[]): boolean {
  const [first, ...rest] = syllables;
  if (first === undefined) return letters === '';
  return first.some((spelling) => letters.startsWith(spelling) && spells(letters.slice(spelling.length), rest));
}

/** Surname first or last, joined, spaced or hyphenated; the boundary is checked where the Latin name states it. */
function isSpelledBy(latin: PersonName, surname: readonly Syllable[], given: readonly Syllable[]): boolean {
  if (latin.surname !== undefined && latin.givenNames !== undefined) {
    const [first, second] = [latinLetters(latin.surname), latinLetters(latin.givenNames)];
    return (spells(first, surname) && spells(second, given)) || (spells(second, surname) && spells(first, given));
  }
  const letters = latinLetters(latin.full ?? latin.surname ?? latin.givenNames ?? '');
  return spells(letters, [...surname, ...given]) || spells(letters, [...given, ...surname]);
}

/**
 * A Chinese name against its spelling in Hanyu Pinyin. Surnames are read as surnames (单 Shan, 解 Xie, 曾 Zeng, 仇 Qiu); given names in
 * any reading of their characters; a surname in another of its readings (乐 Le, 朴 Pu) is `partial`.
 * Homophones cannot be told apart here: where a document shows characters, those are compared instead.
 * Wade–Giles and Cantonese spellings are not known: they come out as `mismatch`, which asks for data to be corrected and declines nobody.
 */
export function comparePinyinName(han: string, latin: PersonName): NameComparison {
  const characters = [...simplify(hanCharacters(han))];
  const asSurname = pinyin(characters.join(''), { ...OPTIONS, mode: 'surname' });
  const readings = characters.map(everyReading);
  const lengths = [1, 2].filter((length) => length < characters.length || characters.length === 1);

  const isSpelled = (surnameOf: (at: number) => Syllable): boolean =>
    lengths.some((length) =>
      isSpelledBy(
        latin,
        characters.slice(0, length).map((_, at) => surnameOf(at)),
        readings.slice(length),
      ),
    );

  if (isSpelled((at) => spellings(asSurname[at] ?? ''))) return { result: 'match', reason: 'pinyin' };
  if (isSpelled((at) => readings[at] ?? [])) return { result: 'partial', reason: 'surname_in_another_reading' };
  return { result: 'mismatch', reason: 'spelled_otherwise' };
}
