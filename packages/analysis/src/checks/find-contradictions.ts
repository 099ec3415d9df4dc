import type { Evidence, FieldName } from '@mien/protocol';
import { sameNumber } from './compare-numbers.ts';
import type { DecisionInput } from './decision-input.ts';
import { canContradict, isProven, type Reading, readings } from './document-fields.ts';
import { documentNames, type SourcedName } from './document-names.ts';
import { compareName } from './names/compare-names.ts';
import { latinLetters } from './names/latin-letters.ts';
import { scriptOf, wholeName } from './names/name.ts';
import { splitLatin } from './names/split-latin.ts';
import { sameState } from './state-codes.ts';

type Agrees = (a: Reading['field'], b: Reading['field']) => boolean;

/** Print writes day and month in either order, and which was meant cannot always be told: the other order is no contradiction. */
const sameDate: Agrees = (a, b) => {
  const [year, month, day] = a.value.split('-');
  return a.value === b.value || (!(isProven(a) && isProven(b)) && b.value === `${year}-${day}-${month}`);
};
const isStateCode = (value: string): boolean => /^[A-Z]{1,3}$/.test(value);
const sameStateIfCoded: Agrees = (a, b) => !isStateCode(a.value) || !isStateCode(b.value) || sameState(a.value, b.value);

/** How each field that stands on a document more than once is compared; names apart. */
const COMPARED = {
  documentNumber: (a, b) => sameNumber(a.value, b.value, isProven(a) && isProven(b) ? 'proven' : 'printed'),
  personalNumber: (a, b) => sameNumber(a.value, b.value, isProven(a) && isProven(b) ? 'proven' : 'printed'),
  birthDate: sameDate,
  expiryDate: sameDate,
  // X is "not stated" in the machine-readable zone
  sex: (a, b) => a.value === b.value || a.value === 'X' || b.value === 'X',
  nationality: sameStateIfCoded,
  issuingState: sameStateIfCoded,
} as const satisfies Partial<Record<FieldName, Agrees>>;

/** One field that stands on the document twice and differently. */
export interface Contradiction {
  readonly step: Reading['step'];
  readonly evidence: Evidence;
}

const contradiction = (field: FieldName, shown: { step: Reading['step']; source: string }, against: string): Contradiction => ({
  step: shown.step,
  evidence: { signal: `fields.${shown.source}`, measured: 'differs', threshold: against, field },
});

/** A printed date that is the document's other proven date was read under the wrong label. */
const isAnotherDate = (field: Reading['field'], all: readonly Reading[]): boolean =>
  !isProven(field) && all.some((one) => isProven(one.field) && one.field.name.endsWith('Date') && one.field.value === field.value);

/** The first, most proven reading of each field against every other sure reading of it. */
function fieldContradictions(input: DecisionInput): Contradiction[] {
  const all = readings(input).filter(({ field }) => canContradict(field));
  return Object.entries(COMPARED).flatMap(([name, agrees]) => {
    const [first, ...others] = all.filter(({ field }) => field.name === name);
    if (first === undefined) return [];
    return others
      .filter((other) => !agrees(first.field, other.field) && !isAnotherDate(other.field, all))
      .map((other) => contradiction(first.field.name, { step: other.step, source: other.field.source }, first.field.source));
  });
}

/** One letter dropped or changed is the recogniser's doing: its alphabet lacks Ñ, ş, Č and ł. */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** Names cut down to the parts that both show: a given name nobody could read contradicts nothing. Null when they share none. */
function sharedParts(a: SourcedName, b: SourcedName): readonly [SourcedName, SourcedName] | null {
  if (a.full !== undefined || b.full !== undefined || (a.surname && a.givenNames && b.surname && b.givenNames)) return [a, b];
  const part = (['surname', 'givenNames'] as const).find((name) => a[name] && b[name]);
  const only = (name: SourcedName, text: string): SourcedName => {
    const { surname: _, givenNames: __, ...rest } = name;
    return { ...rest, full: text };
  };
  return part === undefined ? null : [only(a, a[part] ?? ''), only(b, b[part] ?? '')];
}

/** A label or a title read into the name adds letters and takes none away. */
const holdsEveryWord = (letters: string, name: SourcedName): boolean =>
  splitLatin(name).words.every((word) => letters.includes(latinLetters(word)));

/** Only names in one script contradict each other: a spelling other than pinyin is no contradiction of the characters. */
function namesDiffer(first: SourcedName, other: SourcedName): boolean {
  const parts = sharedParts(first, other);
  if (parts === null) return false;
  const [proven, shown] = parts;
  const script = scriptOf(wholeName(proven));
  if (script !== scriptOf(wholeName(shown)) || compareName(shown, proven).result !== 'mismatch') return false;
  if (script !== 'latin') return true;
  const letters = latinLetters(wholeName(shown));
  return !isOneLetterOff(latinLetters(wholeName(proven)), letters) && !holdsEveryWord(letters, proven);
}

function nameContradictions(input: DecisionInput): Contradiction[] {
  const names = documentNames(input).filter(canContradict);
  return names.flatMap((first, at) =>
    names
      .slice(at + 1)
      .filter((other) => namesDiffer(first, other))
      .map((other) => contradiction('name', other, first.source)),
  );
}

/** Every field that contradicts the most proven reading of it; fields first, then names. */
export const findContradictions = (input: DecisionInput): Contradiction[] => [...fieldContradictions(input), ...nameContradictions(input)];
