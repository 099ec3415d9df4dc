import { sameLetters, sameWithoutUmlautE, startsWithLetters, undoLookalikes } from './latin-letters.ts';
import { better, type DocumentName, type NameComparison, type PersonName } from './name.ts';
import { splitLatin } from './split-latin.ts';

type Words = readonly string[];
interface Parts {
  readonly surname: Words;
  readonly given: Words;
}

/** Words before a surname that registers keep or drop. */
const PARTICLES = new Set('AF AL BIN BINTI DA DAS DE DEL DELLA DEN DER DI DO DOS DU EL IBN LA LE TEN TER VAN VON ZU'.split(' '));

const match = (reason: string): NameComparison => ({ result: 'match', reason });
const partial = (reason: string): NameComparison => ({ result: 'partial', reason });
const mismatch = (reason: string): NameComparison => ({ result: 'mismatch', reason });

const same = (a: Words, b: Words): boolean => sameLetters(a.join(''), b.join(''));
const withoutParticles = (words: Words): Words => {
  const first = words.findIndex((word) => !PARTICLES.has(word));
  return first < 0 ? words : words.slice(first);
};

function compareSurnames(claimed: Words, written: Words): NameComparison {
  if (same(claimed, written)) return match('same_letters');
  if (same(withoutParticles(claimed), withoutParticles(written))) return partial('surname_particle');
  if (sameWithoutUmlautE(claimed.join(''), written.join(''))) return partial('umlaut_spelling');
  return mismatch('surname');
}

const isSameWord = (a: string, b: string): boolean =>
  sameLetters(a, b) || ((a.length === 1 || b.length === 1) && (startsWithLetters(a, b) || startsWithLetters(b, a)));

/** Whether the fewer words appear among the more in their order, an initial standing for its word. */
function isShortened(few: Words, many: Words): boolean {
  let at = 0;
  for (const word of many) {
    const wanted = few[at];
    if (wanted !== undefined && isSameWord(wanted, word)) at += 1;
  }
  return at === few.length;
}

/** The first given name must be there in full on both sides; later ones may be absent or initials on one side, but never others. */
function compareGivenNames(claimed: Words, written: Words): NameComparison {
  if (same(claimed, written)) return match('same_letters');
  const [first, ...rest] = claimed;
  const [firstWritten, ...restWritten] = written;
  if (first === undefined || firstWritten === undefined) return mismatch('given_names_missing');
  if (sameWithoutUmlautE(claimed.join(''), written.join(''))) return partial('umlaut_spelling');
  if (!sameLetters(first, firstWritten)) return mismatch(isSameWord(first, firstWritten) ? 'first_name_initial_only' : 'given_names');
  const [few, many] = rest.length <= restWritten.length ? [rest, restWritten] : [restWritten, rest];
  return isShortened(few, many) ? partial('middle_names') : mismatch('given_names');
}

/** A machine-readable name cut at the field's end is the start of the whole name (ICAO 9303-3, 4.6). */
function isCutShort(claimed: Parts, written: Parts): boolean {
  if (written.given.length === 0) return startsWithLetters(claimed.surname.join(''), written.surname.join(''));
  return same(claimed.surname, written.surname) && startsWithLetters(claimed.given.join(''), written.given.join(''));
}

function compareParts(claimed: Parts, written: Parts, truncated: DocumentName['truncated']): NameComparison {
  const surname = compareSurnames(claimed.surname, written.surname);
  const given = compareGivenNames(claimed.given, written.given);
  const both = [surname, given];
  const worst = both.find((one) => one.result === 'mismatch') ?? both.find((one) => one.result === 'partial') ?? match('same_letters');
  return worst.result !== 'match' && truncated && isCutShort(claimed, written) ? match('cut_at_field_end') : worst;
}

/** Every way in which words of unknown order fall into surname and given names, surname first or last. */
const waysToSplit = (words: Words): Parts[] =>
  [...words, ''].flatMap((_, at) => [
    { surname: words.slice(0, at), given: words.slice(at) },
    { given: words.slice(0, at), surname: words.slice(at) },
  ]);

/** Order unknown on both sides: all the same words, or first and last word the same and only middle names shortened. */
function compareWords(claimed: Words, written: Words): NameComparison {
  if (same(claimed, written)) return match('same_letters');
  const isPermuted =
    claimed.length === written.length &&
    claimed.every((word) => written.some((other) => sameLetters(word, other))) &&
    written.every((word) => claimed.some((other) => sameLetters(word, other)));
  if (isPermuted) return match('other_order');
  const endsOf = (words: Words): Words => [words[0] ?? '', words.at(-1) ?? ''];
  const [first = '', last = ''] = endsOf(claimed);
  const sameEnds = same([first], endsOf(written).slice(0, 1)) && same([last], endsOf(written).slice(1));
  const swappedEnds = same([last], endsOf(written).slice(0, 1)) && same([first], endsOf(written).slice(1));
  if (claimed.length < 2 || written.length < 2 || !(sameEnds || swappedEnds)) return mismatch('words');
  const [few, many] = claimed.length <= written.length ? [claimed, written] : [written, claimed];
  return isShortened(few.slice(1, -1), many.slice(1, -1)) ? partial('middle_names') : mismatch('given_names');
}

/** A claimed Latin name against one on a document. Marks, hyphens, apostrophes, titles and order do not matter; words do. */
export function compareLatinNames(claim: PersonName, onDocument: DocumentName): NameComparison {
  const claimed = splitLatin(claim);
  const raw = splitLatin(onDocument);
  const clean = (words: Words): Words => (onDocument.source === 'printed' ? words.map(undoLookalikes) : words);
  const written = { surname: raw.surname && clean(raw.surname), given: raw.given && clean(raw.given), words: clean(raw.words) };
  if (claimed.generation !== null && raw.generation !== null && claimed.generation !== raw.generation) return mismatch('generation');

  const claimedParts: Parts[] = claimed.surname && claimed.given ? [{ surname: claimed.surname, given: claimed.given }] : [];
  const writtenParts: Parts[] = written.surname && written.given ? [{ surname: written.surname, given: written.given }] : [];
  if (claimedParts.length === 0 && writtenParts.length === 0) return compareWords(claimed.words, written.words);

  const [writtenPart] = writtenParts;
  if (writtenPart === undefined) {
    // swapped fields are forgiven only where every word is the same: ANNA MARIA must not stand for a surname and a given name at once
    const bySplit = claimedParts.flatMap((left) =>
      waysToSplit(written.words).map((right) => compareParts(left, right, onDocument.truncated)),
    );
    const byWords = compareWords(claimed.words, written.words);
    return bySplit.reduce(better, byWords.result === 'match' ? byWords : mismatch('words'));
  }
  const [claimedPart] = claimedParts;
  if (claimedPart === undefined)
    return waysToSplit(claimed.words)
      .map((left) => compareParts(left, writtenPart, onDocument.truncated))
      .reduce(better, mismatch('words'));
  return better(
    compareParts(claimedPart, writtenPart, onDocument.truncated),
    compareParts(swap(claimedPart), writtenPart, onDocument.truncated),
  );
}

const swap = (parts: Parts): Parts => ({ surname: parts.given, given: parts.surname });
