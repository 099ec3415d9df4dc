import type { FieldName, ReadField } from '@mien/protocol';

/** A field as one frame gives it; agreement comes when frames are put together. */
export type FrameField = Omit<ReadField, 'agreement'>;

export const printedField = (name: FieldName, value: string, confidence: number): FrameField => ({
  name,
  value,
  source: 'printed',
  confidence: Math.min(1, confidence),
});
