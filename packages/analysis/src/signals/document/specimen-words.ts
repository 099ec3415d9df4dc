import type { TextLine } from '@mien/protocol';

/** Words that issuers print on samples and cancelled documents, upper case, as readers give them. */
const WORDS = [
  'SPECIMEN',
  'SPECIMENT',
  'SPÉCIMEN',
  'ESPECIMEN',
  'MUSTER',
  'MUSTERKARTE',
  'SAMPLE CARD',
  'NOT VALID',
  'VOID',
  'CANCELLED',
  'FACSIMILE',
  'MODELO',
  'WZOR',
  'OBRAZEC',
  'ОБРАЗЕЦ',
  '样本',
  '样证',
  '样卡',
  '示例',
  '作废',
  '無效',
  '見本',
  '견본',
] as const;
/** Surnames and street names hold some of the words inside: MUSTERMANN is not MUSTER. */
const LATIN_WORD = /^[A-ZÀ-Ž ]+$/;

/** Words of the table seen on the document, each once. */
export function findSpecimenWords(lines: readonly TextLine[]): string[] {
  const texts = lines.map((line) => line.text.toUpperCase());
  return WORDS.filter((word) =>
    texts.some((text) =>
      LATIN_WORD.test(word) ? ` ${text.replace(/[^A-ZÀ-Ž]+/g, ' ')} `.includes(` ${word} `) : text.replace(/\s/g, '').includes(word),
    ),
  );
}
