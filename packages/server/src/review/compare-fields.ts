import type { Claims, DocumentSignals, FieldName, ReadField } from '@mien/protocol';

/** A row of the table claimed | printed | machine-readable. */
const ROWS = [
  'name',
  'birthDate',
  'documentNumber',
  'nationality',
  'sex',
  'issuingState',
  'issueDate',
  'expiryDate',
] as const satisfies FieldName[];
export type FieldRow = (typeof ROWS)[number];
export const FIELD_ROWS: readonly FieldRow[] = ROWS;

export interface FieldValues {
  readonly field: FieldRow;
  readonly claimed: string | null;
  readonly printed: string | null;
  /** machine-readable zone or barcode */
  readonly machine: string | null;
}

/** How the values of a row stand to each other. `other_script`: one is in Chinese and one in Latin letters, which nobody can compare by eye alone. */
export type Agreement = 'same' | 'differs' | 'other_script' | 'only_one' | 'none';

const claimOf = (claims: Claims | null, field: FieldRow): string | null => {
  if (claims === null) return null;
  if (field === 'name') return claims.fullName ?? ([claims.surname, claims.givenNames].filter(Boolean).join(' ') || null);
  if (field === 'birthDate' || field === 'documentNumber' || field === 'nationality') return claims[field] ?? null;
  return null;
};

/** A card whose only number is its bearer's own is known by that one, as the check `claims.match` has it. */
const nameOf = (fields: readonly ReadField[], field: FieldRow): FieldName =>
  field === 'documentNumber' && !fields.some(({ name }) => name === 'documentNumber') ? 'personalNumber' : field;

const readOf = (fields: readonly ReadField[], field: FieldRow, sources: readonly ReadField['source'][]): string | null => {
  const wanted = nameOf(fields, field);
  const from = fields.filter(({ source }) => sources.includes(source));
  const exact = from.find(({ name }) => name === wanted)?.value;
  if (exact !== undefined || field !== 'name') return exact ?? null;
  const parts = (['surname', 'givenNames'] as const).flatMap((part) => from.find(({ name }) => name === part)?.value ?? []);
  return parts.length === 0 ? null : parts.join(' ');
};

/** Opened values of every row, from the wallet's claims and the sides of the document that were read. */
export function fieldValues(claims: Claims | null, sides: readonly DocumentSignals[]): FieldValues[] {
  const fields = sides.flatMap((side) => side.fields);
  return ROWS.map((field) => ({
    field,
    claimed: claimOf(claims, field),
    printed: readOf(fields, field, ['printed']),
    machine: readOf(fields, field, ['mrz', 'barcode']),
  })).filter(({ claimed, printed, machine }) => claimed !== null || printed !== null || machine !== null);
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Order of names, case, blanks and punctuation are no difference. */
const plain = (field: FieldRow, value: string): string => {
  const folded = value.normalize('NFKC').toUpperCase();
  if (field !== 'name') return folded.replace(/[^\p{L}\p{N}]/gu, '');
  return isHan(folded)
    ? folded.replace(/[^\p{L}\p{N}]/gu, '')
    : folded
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .sort()
        .join(' ');
};

/** For the eye of the reviewer; what is decided by is the check `claims.match`. */
export function agreementOf({ field, claimed, printed, machine }: FieldValues): Agreement {
  const values = [claimed, printed, machine].filter((value): value is string => value !== null);
  if (values.length < 2) return values.length === 0 ? 'none' : 'only_one';
  const scripts = new Set(field === 'name' ? values.map(isHan) : [true]);
  const groups = new Set(values.map((value) => plain(field, value)));
  if (groups.size === 1) return 'same';
  return scripts.size > 1 ? 'other_script' : 'differs';
}
