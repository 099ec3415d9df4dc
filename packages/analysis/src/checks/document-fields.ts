import type { FieldName, ReadField } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { documentOf, type FilmedSide, measuredSides } from './document-sides.ts';

/** Printed text below this mean probability is not taken as read: six fields in 39 of 40 cards above it (docs/decisions, stack measurements). */
const MIN_READ_CONFIDENCE = 0.6;
/** Printed text must be surer than this to contradict what is machine-readable: the consequence is a person's suspicion. */
const MIN_CONTRADICTING_CONFIDENCE = 0.8;

export interface Reading {
  readonly step: FilmedSide['step'];
  readonly field: ReadField;
}

/** Check digits or error correction stand behind it. */
export const isProven = (field: ReadField): boolean => field.source !== 'printed';

/** Machine-readable, or printed, sure enough and read alike in at least half of the frames that read it. */
const isUsable = (field: ReadField): boolean =>
  isProven(field) || (field.confidence >= MIN_READ_CONFIDENCE && field.agreement.same * 2 >= field.agreement.of);

const SOURCE_RANK = { mrz: 0, barcode: 1, printed: 2 } as const;

/** Usable readings of all asked sides, machine-readable ones first, then the surer. */
export function readings(input: DecisionInput): Reading[] {
  return measuredSides(input)
    .flatMap(({ step, document }) => document.fields.map((field) => ({ step, field })))
    .filter(({ field }) => field.value !== '' && isUsable(field))
    .sort((a, b) => SOURCE_RANK[a.field.source] - SOURCE_RANK[b.field.source] || b.field.confidence - a.field.confidence);
}

/** The reading of a field that the checks go by, or null when it was not read. */
export const bestReading = (input: DecisionInput, name: FieldName): Reading | null =>
  readings(input).find((reading) => reading.field.name === name) ?? null;

/** Sure lines that make a legible document. A resident card blurred by σ 4 still gave two lines of its digits (.97 and .74). */
const MIN_LEGIBLE_LINES = 3;
const MIN_LEGIBLE_CONFIDENCE = 0.8;

/** A document whose words are legible and that is nevertheless of no known type. */
export function isLegibleStranger(input: DecisionInput): boolean {
  const front = documentOf(input.signals.documentFront);
  if (front === null || front.kind.measured) return false;
  return front.lines.filter((line) => line.confidence >= MIN_LEGIBLE_CONFIDENCE).length >= MIN_LEGIBLE_LINES;
}

/** Sure enough to speak against another reading. */
export const canContradict = (field: { readonly source: string; readonly confidence: number }): boolean =>
  field.source !== 'printed' || field.confidence >= MIN_CONTRADICTING_CONFIDENCE;
