import { type AnalysisSignals, FieldName, type FieldSource } from '@mien/protocol';
import type { ReportWords } from './words.ts';

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

/** Sexes and open ends are codes in the signals; people read words. */
export const sayValue = (name: FieldName, value: string, words: ReportWords): string => {
  const isCode = name === 'sex' || name === 'expiryDate';
  return isCode && Object.hasOwn(words.value, value) ? words.value[value as keyof ReportWords['value']] : value;
};
