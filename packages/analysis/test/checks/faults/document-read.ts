import { notMeasured } from '@mien/protocol';
import { drop, rewrite } from '../clean-scene.ts';
import { BACK, type Fault, FRONT, faultsOf } from './fault.ts';

export const DOCUMENT_READ_FAULTS: readonly Fault[] = faultsOf({ check: 'document.read', step: FRONT, class: 'retry' }, [
  {
    code: 'document.text_unreadable',
    when: 'a field is not read',
    signal: 'fields',
    spoil: ({ front }) => drop(front, 'name'),
  },
  {
    code: 'document.text_unreadable',
    when: 'a field of the back is read unsurely',
    step: BACK,
    signal: 'fields',
    spoil: ({ back }) => {
      for (const field of back.fields) field.confidence = 0.4;
    },
  },
  {
    code: 'document.text_unreadable',
    when: 'the frames disagree about a field',
    signal: 'fields',
    spoil: ({ front }) => {
      for (const field of front.fields) if (field.name === 'name') field.agreement = { same: 1, of: 4 };
    },
  },
  {
    code: 'document.text_unreadable',
    when: 'the resident number is one character short',
    signal: 'fields',
    spoil: ({ front }) => rewrite(front, 'personalNumber', '11010119900307453'),
  },
  {
    code: 'document.text_unreadable',
    when: 'the words are too faint to tell the document',
    signal: 'kind',
    spoil: ({ front }) => {
      front.kind = notMeasured('not_readable');
      front.fields = [];
      for (const line of front.lines) line.confidence = 0.3;
    },
  },
  {
    code: 'document.text_unreadable',
    when: 'blur leaves two lines of digits legible',
    signal: 'kind',
    spoil: ({ front }) => {
      front.kind = notMeasured('not_readable');
      front.fields = [];
      front.lines = front.lines.slice(0, 2);
    },
  },
  {
    code: 'document.mrz_unreadable',
    when: 'the zone is not found on a passport',
    document: 'passport',
    signal: 'mrz',
    spoil: ({ front }) => {
      front.mrz = notMeasured('not_readable');
      front.fields = [];
    },
  },
  {
    code: 'document.mrz_unreadable',
    when: 'the zone is smeared and most check digits fail',
    document: 'passport',
    signal: 'mrz',
    threshold: 'accepted',
    spoil: ({ front }) => {
      front.fields = [];
      if (front.mrz.measured) {
        front.mrz.value.accepted = false;
        for (const digit of front.mrz.value.checkDigits) digit.ok = false;
      }
    },
  },
  {
    code: 'document.mrz_unreadable',
    when: 'the symbols are too small to believe a wrong check digit',
    document: 'passport',
    signal: 'mrz',
    threshold: 'accepted',
    spoil: ({ front }) => {
      front.fields = [];
      if (front.mrz.measured) {
        Object.assign(front.mrz.value, { accepted: false, symbolPx: 5 });
        Object.assign(front.mrz.value.checkDigits[0] ?? {}, { ok: false });
      }
    },
  },
  {
    code: 'document.mrz_unreadable',
    when: 'a card’s zone is not found on its back',
    document: 'td1_card',
    step: BACK,
    signal: 'mrz',
    spoil: ({ back }) => {
      back.mrz = notMeasured('not_readable');
      back.fields = [];
    },
  },
  {
    code: 'document.barcode_unreadable',
    when: 'a licence’s barcode does not decode',
    document: 'driving_licence',
    step: BACK,
    signal: 'barcode',
    spoil: ({ back }) => {
      back.barcode = notMeasured('not_readable');
      back.fields = [];
    },
  },
]);
