import type { DocumentSignals, DocumentType, Evidence, FieldName } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { isLegibleStranger, readings } from './document-fields.ts';
import { acceptedDocument, atBestFrame, documentKind, documentOf, type FilmedSide, measuredSides } from './document-sides.ts';
import { judgeMrz } from './judge-mrz.ts';
import { CANNOT_TELL, type Fault, faulty, type Judgement, PASSED, unmeasured } from './judgement.ts';
import { looksLikePrcNumber, prcNumberReading } from './prc-number.ts';

type ReadFrom =
  | { readonly from: 'printed'; readonly front: readonly FieldName[]; readonly back: readonly FieldName[] }
  | { readonly from: 'mrz' | 'barcode'; readonly step: FilmedSide['step']; readonly fields: readonly FieldName[] };

const MACHINE_READ = ['documentNumber', 'birthDate', 'expiryDate'] as const satisfies readonly FieldName[];

/**
 * Where each type carries what the checks need: ICAO 9303 parts 4 to 7, GA 461 for the resident card, AAMVA's card standard.
 * Ethnicity and address are shown when they were read, but no check needs them, so their absence stops nobody.
 */
const READS = {
  prc_id: { from: 'printed', front: ['name', 'sex', 'birthDate', 'personalNumber'], back: ['authority', 'expiryDate'] },
  passport: { from: 'mrz', step: 'document_front', fields: MACHINE_READ },
  visa: { from: 'mrz', step: 'document_front', fields: MACHINE_READ },
  td1_card: { from: 'mrz', step: 'document_back', fields: MACHINE_READ },
  td2_card: { from: 'mrz', step: 'document_front', fields: MACHINE_READ },
  driving_licence: { from: 'barcode', step: 'document_back', fields: MACHINE_READ },
} as const satisfies Record<DocumentType, ReadFrom>;

function printedFault(step: FilmedSide['step'], fields: readonly FieldName[], input: DecisionInput): Fault[] {
  const read = readings(input).filter((reading) => reading.step === step);
  const number = prcNumberReading(input);
  const isRead = (name: FieldName): boolean =>
    name === 'personalNumber'
      ? number !== null && looksLikePrcNumber(number.field.value)
      : read.some((reading) => reading.field.name === name);
  const wanting = fields.filter((name) => !isRead(name));
  const evidence = wanting.map((field): Evidence => ({ signal: 'fields', measured: null, field }));
  return wanting.length > 0 ? [{ code: 'document.text_unreadable', step, evidence }] : [];
}

/** The zone is looked for where it belongs, and taken from the other side when it was seen there (older two-sided cards). */
function machineReadSide(input: DecisionInput, step: FilmedSide['step'], isThere: (document: DocumentSignals) => boolean) {
  const sides = measuredSides(input);
  return sides.find((side) => isThere(side.document)) ?? sides.find((side) => side.step === step) ?? sides[0];
}

function machineReadJudgement(reads: Extract<ReadFrom, { from: 'mrz' | 'barcode' }>, input: DecisionInput): Judgement {
  const side = machineReadSide(input, reads.step, (document) => document[reads.from].measured);
  if (side === undefined) return CANNOT_TELL;
  const { step, document } = side;
  const code = reads.from === 'mrz' ? 'document.mrz_unreadable' : 'document.barcode_unreadable';
  const unreadable = (evidence: Evidence[]): Judgement =>
    faulty([{ code, step, evidence: evidence.map((one) => ({ ...one, ...atBestFrame(document) })) }]);

  const zone = document[reads.from];
  if (!zone.measured)
    return zone.why === 'model_unavailable' ? unmeasured(zone.why, step) : unreadable([{ signal: reads.from, measured: zone.why }]);
  if (document.mrz.measured && reads.from === 'mrz') {
    const state = judgeMrz(document.mrz.value);
    // a wrong check digit is document.consistency's to tell
    if (state === 'number_wrong') return CANNOT_TELL;
    if (state === 'unreadable') return unreadable([{ signal: 'mrz', measured: 'not_accepted', threshold: 'accepted' }]);
  }
  const read = readings(input).filter(({ field }) => field.source === reads.from);
  const has = (name: FieldName) => read.some(({ field }) => field.name === name);
  const wanting = [...reads.fields.filter((name) => !has(name)), ...(has('name') || has('surname') ? [] : (['name'] as const))];
  return wanting.length > 0 ? unreadable(wanting.map((field) => ({ signal: 'fields', measured: null, field }))) : PASSED;
}

export function judgeDocumentRead(input: DecisionInput): Judgement {
  const front = documentOf(input.signals.documentFront);
  const kind = documentKind(input);
  if (front === null) return CANNOT_TELL;
  if (kind === null) {
    if (!front.kind.measured && front.kind.why === 'model_unavailable') return unmeasured(front.kind.why, 'document_front');
    const evidence: Evidence[] = [{ signal: 'kind', measured: null, ...atBestFrame(front) }];
    // legible text of no known type is document.validity's to tell
    return isLegibleStranger(input) ? CANNOT_TELL : faulty([{ code: 'document.text_unreadable', step: 'document_front', evidence }]);
  }
  if (acceptedDocument(input) === null) return CANNOT_TELL;
  const reads: ReadFrom = READS[kind.type];
  if (reads.from !== 'printed') return machineReadJudgement(reads, input);
  const steps = measuredSides(input).map((side) => side.step);
  return faulty(steps.flatMap((step) => printedFault(step, step === 'document_front' ? reads.front : reads.back, input)));
}
