/** A name as a record or a document gives it: in parts, or in one string whose order is not known. */
export interface PersonName {
  readonly surname?: string;
  readonly givenNames?: string;
  readonly full?: string;
}

export interface DocumentName extends PersonName {
  readonly source: 'mrz' | 'barcode' | 'printed';
  /** the machine-readable field is full to its last position: the name may go on */
  readonly truncated: boolean;
}

/**
 * `partial` is accepted: the same person's name written shorter or in another permitted way; `reason` says which.
 * `not_comparable` is no statement at all.
 */
export interface NameComparison {
  readonly result: 'match' | 'partial' | 'mismatch' | 'not_comparable';
  readonly reason: string;
}

export type Script = 'han' | 'latin' | 'other' | 'none';

/** Han wins where a string carries both, as a passport's printed name does. */
export function scriptOf(text: string): Script {
  const letters = text.normalize('NFKC').match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return 'none';
  if (letters.some((letter) => /\p{Script=Han}/u.test(letter))) return 'han';
  return letters.every((letter) => /\p{Script=Latin}/u.test(letter)) ? 'latin' : 'other';
}

/** All of a name in one string, given names last as documents have it. */
export const wholeName = (name: PersonName): string => name.full ?? [name.surname, name.givenNames].filter(Boolean).join(' ');

const RANK = { match: 3, partial: 2, mismatch: 1, not_comparable: 0 } as const;

/** The more telling of two comparisons of the same names. */
export const better = (a: NameComparison, b: NameComparison): NameComparison => (RANK[b.result] > RANK[a.result] ? b : a);
