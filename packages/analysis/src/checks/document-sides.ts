import type { AcceptedDocument, DocumentSignals, DocumentStepSignals, Measured, Step } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';

export interface FilmedSide {
  readonly step: Extract<Step, 'document_front' | 'document_back'>;
  readonly signals: Measured<DocumentStepSignals>;
}

export const documentOf = (side: Measured<DocumentStepSignals>): DocumentSignals | null =>
  side.measured && side.value.document.measured ? side.value.document.value : null;

/** What the front step shows: type, side and issuing state; null when it could not be told. */
export function documentKind(input: DecisionInput) {
  const front = documentOf(input.signals.documentFront);
  return front?.kind.measured ? front.kind.value : null;
}

/** The policy's row for this document's type, or null when the type is unknown or not accepted. Its state is judged apart. */
export function acceptedDocument(input: DecisionInput): AcceptedDocument | null {
  const kind = documentKind(input);
  return kind === null ? null : (input.policy.documents.find((accepted) => accepted.type === kind.type) ?? null);
}

/** The sides this document must be filmed from. A back that nobody asked for is not judged; an unknown document has a front only. */
export function askedSides(input: DecisionInput): FilmedSide[] {
  const front: FilmedSide = { step: 'document_front', signals: input.signals.documentFront };
  const back: FilmedSide = { step: 'document_back', signals: input.signals.documentBack };
  const wantsBack = acceptedDocument(input)?.back === true && input.policy.steps.includes('document_back');
  return wantsBack ? [front, back] : [front];
}

/** The asked sides that were measured, with their signals. */
export const measuredSides = (input: DecisionInput): { readonly step: FilmedSide['step']; readonly document: DocumentSignals }[] =>
  askedSides(input).flatMap(({ step, signals }) => {
    const document = documentOf(signals);
    return document === null ? [] : [{ step, document }];
  });

/** Where on the recording a document was measured: its best frame. */
export const atBestFrame = (document: DocumentSignals): { atSeconds?: number } => {
  const atSeconds = document.frameTimes[0];
  return atSeconds === undefined ? {} : { atSeconds };
};
