import type { FieldName, TextLine } from '@mien/protocol';
import { type FrameField, printedField } from './frame-field.ts';
import { quadHeight } from './geometry.ts';
import { type DateOrder, parsePrintedDate } from './parse-printed-date.ts';
import { findSpecimenWords } from './specimen-words.ts';

interface Label {
  readonly field: FieldName;
  /** the label at the start of a line; what follows it may be the value */
  readonly pattern: RegExp;
}

/** Labels of ICAO documents (9303-3 asks for English, French or Spanish beside the issuer's own) and of AAMVA licences. */
const LABELS = [
  { field: 'documentNumber', pattern: /^(?:PASSPORT|DOCUMENT|CARD|VISA|LICEN[CS]E|ID)\s?(?:NO|NUMBER|NR|N[°º])\.?\s?/ },
  { field: 'documentNumber', pattern: /^(?:4D\.?\s?)?(?:DLN?|LIC)(?:\s|$|(?=[A-Z]?\d{6}))/ },
  { field: 'surname', pattern: /^(?:\d\.?\s?)?(?:SURNAME|LAST NAME|NAME\/NOM|APELLIDOS?|NOM\b)\s?/ },
  { field: 'surname', pattern: /^(?:1\s?)?LN\s?/ },
  { field: 'givenNames', pattern: /^(?:\d\.?\s?)?(?:GIVEN\s?NAMES?|FIRST NAMES?|PR[EÉ]NOMS?|NOMBRES?)(?:\(S\))?\s?/ },
  { field: 'givenNames', pattern: /^(?:2\s?)?FN\s?/ },
  { field: 'nationality', pattern: /^(?:NATIONALITY|NATIONALIT[EÉ]|NACIONALIDAD)\s?/ },
  { field: 'birthDate', pattern: /^(?:3\.?\s?)?(?:DATE\s?OF\s?BIRTH|DOB|DATE DE NAISSANCE|FECHA DE NACIMIENTO)\s?/ },
  { field: 'expiryDate', pattern: /^(?:4B\.?\s?)?(?:DATE\s?OF\s?EXPIRY|EXPIRY|EXP|VALID\s?UNTIL|EXPIRES|DATE D'EXPIRATION)\s?/ },
  { field: 'issueDate', pattern: /^(?:4A\.?\s?)?(?:DATE\s?OF\s?ISSUE|ISSUED?|ISS|DATE DE D[EÉ]LIVRANCE)\s?/ },
  { field: 'sex', pattern: /^(?:15\.?\s?)?(?:SEX|SEXE|SEXO)\s?/ },
] as const satisfies readonly Label[];

/**
 * Printed values by their labels: to the right on the same line, or on the next line below that begins near the label.
 * @param lines of an upright, straight picture, zone lines left out
 */
export function parsePrintedLabels(lines: readonly TextLine[], order: DateOrder): FrameField[] {
  const usable = lines.filter((line) => findSpecimenWords([line]).length === 0);
  const fields: FrameField[] = [];
  for (const line of usable) {
    const text = line.text.trim().toUpperCase();
    const label = LABELS.find(({ pattern }) => pattern.test(text));
    if (!label || fields.some((field) => field.name === label.field)) continue;
    const rest = text.replace(label.pattern, '').replace(/^[\s:.]+/, '');
    const candidates = [{ text: rest, confidence: line.confidence }, ...neighbours(line, usable)];
    for (const candidate of candidates) {
      const value = LABELS.some(({ pattern }) => pattern.test(candidate.text)) ? null : normalise(label.field, candidate.text, order);
      if (value === null) continue;
      fields.push(printedField(label.field, value, candidate.confidence));
      break;
    }
  }
  return fields;
}

/** The line to the right on the same height, then the nearest one below that starts at the same place. */
function neighbours(label: TextLine, lines: readonly TextLine[]): { text: string; confidence: number }[] {
  const height = quadHeight(label.quad);
  const middle = (line: TextLine): number => (line.quad[0][1] + line.quad[3][1]) / 2;
  const rightEnd = label.quad[1][0];
  const others = lines.filter((line) => line !== label);
  const right = others
    .filter(
      (line) =>
        Math.abs(middle(line) - middle(label)) < 0.7 * Math.max(height, quadHeight(line.quad)) && line.quad[0][0] > rightEnd - height,
    )
    .sort((a, b) => a.quad[0][0] - b.quad[0][0])
    .slice(0, 1);
  const below = others
    .filter((line) => {
      const drop = middle(line) - middle(label);
      return drop > 0.5 * height && drop < 4 * height && Math.abs(line.quad[0][0] - label.quad[0][0]) < 3 * height;
    })
    .sort((a, b) => middle(a) - middle(b))
    .slice(0, 1);
  const near = right.filter((line) => line.quad[0][0] - rightEnd < 4 * height);
  return [...near, ...below].map((line) => ({ text: line.text.trim().toUpperCase(), confidence: line.confidence }));
}

/** The value in the form signals use, or null when the text cannot be one. */
function normalise(field: FieldName, text: string, order: DateOrder): string | null {
  if (field.endsWith('Date')) return parsePrintedDate(text, order);
  if (field === 'sex') return text.match(/^([MFX])(?:\b|\/|$)/)?.[1] ?? null;
  if (field === 'nationality') return text.match(/^([A-Z]{3})(?:\b|$)/)?.[1] ?? null;
  if (field === 'documentNumber') return text.replace(/\s/g, '').match(/^(?=[A-Z0-9]*\d{4})[A-Z0-9]{6,14}/)?.[0] ?? null;
  return /^[\p{L}][\p{L}'\- ,.]{0,38}$/u.test(text) ? text : null;
}
