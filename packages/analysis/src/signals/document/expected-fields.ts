import type { FieldName } from '@mien/protocol';
import type { FrameReading } from './read-frame.ts';

/** What a complete reading of each side holds; another frame is read only where something of it is missing or doubtful. */
const EXPECTED: Readonly<Record<string, readonly FieldName[]>> = {
  'prc_id front': ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'personalNumber'],
  'prc_id back': ['authority', 'issueDate', 'expiryDate'],
  'passport data_page': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
  'td1_card back': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
  'td1_card front': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
  'td2_card front': ['surname', 'documentNumber', 'birthDate'],
  'visa front': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
  'driving_licence front': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
  'driving_licence back': ['surname', 'documentNumber', 'birthDate', 'expiryDate'],
};
/** Mean confidence under which a value wants a second frame's word. */
const DOUBTFUL = 0.85;

/** Share of what the side should tell that was read without doubt, 0–1; 0 for an unknown side. */
export function completenessOf(reading: FrameReading): number {
  const expected = reading.kind && EXPECTED[`${reading.kind.type} ${reading.kind.side}`];
  if (!expected) return 0;
  const zone = reading.mrz.measured && !reading.mrz.value.signals.accepted ? 0.5 : 1;
  const sure = expected.filter((name) => reading.fields.some((field) => field.name === name && field.confidence >= DOUBTFUL));
  return (zone * sure.length) / expected.length;
}
