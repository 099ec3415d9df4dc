import { type AnalysisSignals, FieldName, type FieldSource } from '@mien/protocol';

export interface ListedField {
  readonly name: FieldName;
  readonly values: readonly { readonly value: string; readonly source: FieldSource; readonly confidence: number }[];
}

const readFields = (side: AnalysisSignals['documentFront']) =>
  side.measured && side.value.document.measured ? side.value.document.value.fields : [];

/** Every field read from either side, with each source's value side by side. */
export function listFields(signals: AnalysisSignals): ListedField[] {
  const all = [...readFields(signals.documentFront), ...readFields(signals.documentBack)];
  return FieldName.options
    .map((name) => ({ name, values: all.filter((field) => field.name === name) }))
    .filter((field) => field.values.length > 0);
}
