import type { DocumentSignals, ReadField } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { agreementOf, fieldValues } from '../../src/review/compare-fields.ts';

const field = (name: ReadField['name'], value: string, source: ReadField['source']): ReadField => ({
  name,
  value,
  source,
  confidence: 1,
  agreement: { same: 1, of: 1 },
});

/** Of a side only its fields are looked at. */
const side = (...fields: ReadField[]) => ({ fields }) as unknown as DocumentSignals;
const row = (values: ReturnType<typeof fieldValues>, name: string) => values.find((one) => one.field === name);

describe('what the reviewer compares', () => {
  it('shows the bearer’s own number where the card has no other, beside the number that the wallet holds', () => {
    const values = fieldValues({ documentNumber: '11010519491231002X' }, [side(field('personalNumber', '11010519491231002X', 'printed'))]);
    expect(row(values, 'documentNumber')).toEqual({
      field: 'documentNumber',
      claimed: '11010519491231002X',
      printed: '11010519491231002X',
      machine: null,
    });
  });

  it('never takes the bearer’s own number for the number of a document that has one', () => {
    const passport = side(
      field('documentNumber', 'P1234567', 'mrz'),
      field('personalNumber', '999', 'mrz'),
      field('personalNumber', '999', 'printed'),
    );
    expect(row(fieldValues({ documentNumber: 'P1234567' }, [passport]), 'documentNumber')).toMatchObject({
      printed: null,
      machine: 'P1234567',
    });
  });

  it('calls a name the same in any order and case, and another script neither same nor different', () => {
    const of = (claimed: string, printed: string) => agreementOf({ field: 'name', claimed, printed, machine: null });
    expect(of('Ada Lovelace', 'LOVELACE, ADA')).toBe('same');
    expect(of('Ada Lovelace', 'Ada Byron')).toBe('differs');
    expect(of('王小明', 'Wang Xiaoming')).toBe('other_script');
  });
});
