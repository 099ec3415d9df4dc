import type { AnalysisSignals, FieldName, ReadField } from '@mien/protocol';
import type { DocumentIdentity } from './key-document.ts';

const NUMBERS: readonly FieldName[] = ['documentNumber', 'personalNumber'];
/** as in checks/document-fields.ts: printed text below this is not taken as read */
const MIN_CONFIDENCE = 0.6;

const sureness = ({ source, confidence }: ReadField): number => (source === 'printed' ? confidence : 2);

/** Which document was filmed, from what was read of it; null where its type or number was not read. */
export function documentIdentity({ documentFront, documentBack }: AnalysisSignals): DocumentIdentity | null {
  const sides = [documentFront, documentBack].flatMap((side) =>
    side.measured && side.value.document.measured ? [side.value.document.value] : [],
  );
  const kind = sides.flatMap((side) => (side.kind.measured ? [side.kind.value] : []))[0];
  const [number] = sides
    .flatMap(({ fields }) => fields)
    .filter((field) => NUMBERS.includes(field.name) && field.value !== '' && sureness(field) >= MIN_CONFIDENCE)
    // a document has one number of its own; a person's number stands in for it where there is none
    .sort((a, b) => NUMBERS.indexOf(a.name) - NUMBERS.indexOf(b.name) || sureness(b) - sureness(a));
  if (kind === undefined || number === undefined) return null;
  return { type: kind.type, issuingState: kind.issuingState ?? '', number: number.value };
}
