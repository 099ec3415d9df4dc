import { printed, rewrite } from '../clean-scene.ts';
import { type Fault, FRONT, faultsOf } from './fault.ts';

export const DOCUMENT_CONSISTENCY_FAULTS: readonly Fault[] = faultsOf({ check: 'document.consistency', step: FRONT, class: 'support' }, [
  {
    code: 'identity.id_number_invalid',
    when: 'the resident number’s check character is wrong',
    class: 'retry',
    signal: 'prcNumber.checkCharacter',
    threshold: 'right',
    spoil: ({ front }) => rewrite(front, 'personalNumber', '110101199003074531'),
  },
  {
    code: 'identity.id_number_invalid',
    when: 'one check digit of a legible zone is wrong',
    document: 'passport',
    class: 'retry',
    signal: 'mrz.checkDigits',
    threshold: 'right',
    spoil: ({ front }) => {
      front.fields = [];
      if (front.mrz.measured) {
        front.mrz.value.accepted = false;
        for (const digit of front.mrz.value.checkDigits) digit.ok = !['documentNumber', 'composite'].includes(digit.name);
      }
    },
  },
  {
    code: 'document.tampered',
    when: 'the number proves itself and the printed birth date differs',
    signal: 'fields.printed',
    threshold: 'prcNumber',
    spoil: ({ front }) => rewrite(front, 'birthDate', '1980-03-07'),
  },
  {
    code: 'document.tampered',
    when: 'the number proves itself and the printed sex differs',
    signal: 'fields.printed',
    threshold: 'prcNumber',
    spoil: ({ front }) => rewrite(front, 'sex', 'F'),
  },
  {
    code: 'document.data_inconsistent',
    when: 'print and zone name different birth dates',
    document: 'passport',
    signal: 'fields.printed',
    threshold: 'mrz',
    spoil: ({ front }) => {
      front.fields.push(printed('birthDate', '1985-08-12'));
    },
  },
  {
    code: 'document.data_inconsistent',
    when: 'print and zone name different people',
    document: 'passport',
    signal: 'fields.printed',
    threshold: 'mrz',
    spoil: ({ front }) => {
      front.fields.push(printed('surname', 'LINDQVIST'), printed('givenNames', 'BERIT'));
    },
  },
  {
    code: 'document.data_inconsistent',
    when: 'the front’s printed number is not the zone’s',
    document: 'td1_card',
    signal: 'fields.printed',
    threshold: 'mrz',
    spoil: ({ front }) => rewrite(front, 'documentNumber', 'L777777C3'),
  },
  {
    code: 'document.data_inconsistent',
    when: 'the front’s printed name is not the barcode’s',
    document: 'driving_licence',
    signal: 'fields.printed',
    threshold: 'barcode',
    spoil: ({ front }) => {
      front.fields = [printed('surname', 'LINDQVIST'), printed('givenNames', 'BERIT')];
    },
  },
]);
