import type { Claims, Evidence, FieldName, ReasonCode } from '@mien/protocol';
import { sameNumber } from './compare-numbers.ts';
import type { DecisionInput } from './decision-input.ts';
import { isProven, type Reading, readings } from './document-fields.ts';
import { documentNames } from './document-names.ts';
import { documentKind } from './document-sides.ts';
import { type Fault, faulty, type Judgement } from './judgement.ts';
import { compareNames } from './names/compare-names.ts';
import type { PersonName } from './names/name.ts';
import { readPrcNumber } from './prc-number.ts';
import { sameState } from './state-codes.ts';

/** The result of one claim against the document. Neither side's value is in it. */
interface Compared {
  readonly claim: 'name' | 'birthDate' | 'documentNumber' | 'nationality';
  readonly result: 'match' | 'mismatch' | 'not_comparable';
  readonly reason: string;
  readonly shown: { readonly step: Reading['step']; readonly source: string } | null;
}

const CODES = {
  name: 'identity.name_mismatch',
  birthDate: 'identity.birth_date_mismatch',
  documentNumber: 'identity.document_number_mismatch',
  nationality: 'identity.nationality_mismatch',
} as const satisfies Record<Compared['claim'], ReasonCode>;

const first = (input: DecisionInput, ...names: readonly FieldName[]): Reading[] =>
  readings(input).filter(({ field }) => names.includes(field.name));
const shownBy = (reading: Reading) => ({ step: reading.step, source: reading.field.source });
const notComparable = (claim: Compared['claim'], reason: string): Compared => ({ claim, result: 'not_comparable', reason, shown: null });

function claimedNames(claims: Claims): PersonName[] {
  const parts: PersonName = {
    ...(claims.surname === undefined ? {} : { surname: claims.surname }),
    ...(claims.givenNames === undefined ? {} : { givenNames: claims.givenNames }),
  };
  return [...(Object.keys(parts).length > 0 ? [parts] : []), ...(claims.fullName === undefined ? [] : [{ full: claims.fullName }])];
}

function compareClaimedName(input: DecisionInput): Compared {
  const claimed = claimedNames(input.claims);
  const shown = documentNames(input);
  if (claimed.length === 0) return notComparable('name', 'no_claim');
  const { result, reason } = compareNames(claimed, shown);
  return { claim: 'name', result: result === 'partial' ? 'match' : result, reason, shown: shown[0] ?? null };
}

function compareClaimedBirthDate(input: DecisionInput): Compared {
  const claimed = input.claims.birthDate;
  const [shown] = first(input, 'birthDate');
  if (claimed === undefined || shown === undefined) return notComparable('birthDate', claimed === undefined ? 'no_claim' : 'not_shown');
  const [year, month, day] = claimed.split('-');
  const isSwapped = shown.field.value === `${year}-${day}-${month}`;
  const differs = isSwapped ? 'day_and_month_swapped' : 'different_date';
  const isSame = shown.field.value === claimed;
  return { claim: 'birthDate', result: isSame ? 'match' : 'mismatch', reason: isSame ? 'same_date' : differs, shown: shownBy(shown) };
}

/** A wallet may hold the resident number of a person who shows a passport: two documents, nothing to compare. */
const isNumberOfAnotherDocument = (claimed: string, input: DecisionInput): boolean =>
  readPrcNumber(claimed) !== null && documentKind(input)?.type !== 'prc_id';

function compareClaimedNumber(input: DecisionInput): Compared {
  const claimed = input.claims.documentNumber;
  const shown = first(input, 'documentNumber', 'personalNumber');
  const [main] = shown;
  if (claimed === undefined || main === undefined) return notComparable('documentNumber', claimed === undefined ? 'no_claim' : 'not_shown');
  const proofOf = ({ field }: Reading) => (isProven(field) || readPrcNumber(field.value) !== null ? 'proven' : 'printed');
  const hit = shown.find((reading) => sameNumber(claimed, reading.field.value, proofOf(reading)));
  if (hit !== undefined) return { claim: 'documentNumber', result: 'match', reason: 'same_number', shown: shownBy(hit) };
  const hasPersonalNumber = shown.some(({ field }) => field.name === 'personalNumber');
  if (!hasPersonalNumber && isNumberOfAnotherDocument(claimed, input)) return notComparable('documentNumber', 'another_document');
  return { claim: 'documentNumber', result: 'mismatch', reason: 'different_number', shown: shownBy(main) };
}

/** The resident card is issued to nationals only and does not print a nationality. A licence says nothing of it. */
function compareClaimedNationality(input: DecisionInput): Compared {
  const claimed = input.claims.nationality;
  const [reading] = first(input, 'nationality');
  const isResidentCard = documentKind(input)?.type === 'prc_id';
  const shown = reading?.field.value ?? (isResidentCard ? 'CHN' : undefined);
  if (claimed === undefined || shown === undefined) return notComparable('nationality', claimed === undefined ? 'no_claim' : 'not_shown');
  const isSame = sameState(claimed, shown);
  const place = reading === undefined ? ({ step: 'document_front', source: 'printed' } as const) : shownBy(reading);
  return { claim: 'nationality', result: isSame ? 'match' : 'mismatch', reason: isSame ? 'same_state' : 'different_state', shown: place };
}

function toFault({ claim, reason, shown }: Compared): Fault {
  const evidence: Evidence = { signal: `fields.${shown?.source ?? 'printed'}`, measured: reason, threshold: 'claims', field: claim };
  return { code: CODES[claim], step: shown?.step ?? 'document_front', evidence: [evidence] };
}

/**
 * What the wallet holds against what the document shows. Any contradiction is told, each field by its own code and never by its value.
 * Passing needs the name and, beside it, the birth date or the document number to have been compared and to agree: a wallet that
 * holds less is not approved by silence, and a person looks.
 */
export function judgeClaimsMatch(input: DecisionInput): Judgement {
  const compared = [
    compareClaimedName(input),
    compareClaimedBirthDate(input),
    compareClaimedNumber(input),
    compareClaimedNationality(input),
  ];
  const agrees = (claim: Compared['claim']): boolean => compared.some((one) => one.claim === claim && one.result === 'match');
  const isEnough = agrees('name') && (agrees('birthDate') || agrees('documentNumber'));
  return faulty(compared.filter((one) => one.result === 'mismatch').map(toFault), isEnough ? 'passed' : 'inconclusive');
}
