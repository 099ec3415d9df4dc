import type { PersonName } from './name.ts';

const TITLES = new Set(['MR', 'MRS', 'MS', 'MISS', 'MX', 'DR', 'PROF', 'SIR', 'DAME', 'HERR', 'FRAU', 'MME', 'ING']);
const GENERATIONS = new Set(['JR', 'SR', 'II', 'III', 'IV']);

export interface LatinName {
  /** null when the order of `words` is not known */
  readonly surname: readonly string[] | null;
  readonly given: readonly string[] | null;
  /** every word in the order written, or given names before surname */
  readonly words: readonly string[];
  /** JR, SR, II …: tells father from son */
  readonly generation: string | null;
}

/** Words in capitals: apostrophes and dots join, hyphens and everything else part (ICAO 9303-3, 4.6). */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/['’‘`´ʼʹ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

const withoutTitles = (words: readonly string[]): string[] => {
  const first = words.findIndex((word) => !TITLES.has(word));
  return words.length > 1 && first > 0 ? words.slice(first) : [...words];
};

const takeGeneration = (words: readonly string[]): { rest: string[]; generation: string | null } => {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && GENERATIONS.has(last)
    ? { rest: words.slice(0, -1), generation: last }
    : { rest: [...words], generation: null };
};

/** A Latin name as words; `SURNAME, Given` states its order. */
export function splitLatin(name: PersonName): LatinName {
  const comma = name.full === undefined ? null : /^([^,]+),([^,]+)$/.exec(name.full);
  const parts = comma === null ? name : { surname: comma[1] ?? '', givenNames: comma[2] ?? '' };
  if (parts.surname !== undefined && parts.givenNames !== undefined) {
    const surname = takeGeneration(wordsOf(parts.surname));
    const given = takeGeneration(withoutTitles(wordsOf(parts.givenNames)));
    return {
      surname: surname.rest,
      given: given.rest,
      words: [...given.rest, ...surname.rest],
      generation: surname.generation ?? given.generation,
    };
  }
  const { rest, generation } = takeGeneration(withoutTitles(wordsOf(parts.full ?? parts.surname ?? parts.givenNames ?? '')));
  return { surname: null, given: null, words: rest, generation };
}
