import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_EN } from './public.ts';

export const IDENTITY_EN = {
  'identity.name_mismatch': {
    ...PUBLIC_EN.fix_data,
    staffText: 'The name on the document differs from the claimed name after normalisation (fields: name, surname, givenNames).',
  },
  'identity.birth_date_mismatch': {
    ...PUBLIC_EN.fix_data,
    staffText: 'The birth date on the document differs from the claimed one (fields: birthDate).',
  },
  'identity.document_number_mismatch': {
    ...PUBLIC_EN.fix_data,
    staffText: 'The document number differs from the claimed one (fields: documentNumber).',
  },
  'identity.nationality_mismatch': {
    ...PUBLIC_EN.fix_data,
    staffText: 'The nationality on the document differs from the claimed one (fields: nationality).',
  },
  'identity.id_number_invalid': {
    title: 'Document number unclear',
    cause: 'The number read from your document does not add up, perhaps because it was misread.',
    remedy: 'Record the document again with the number sharp and free of reflections.',
    staffText: 'The check character of the number does not match (GB 11643, or mrz.checkDigits), so it was misread or is not genuine.',
  },
  'identity.face_mismatch': {
    ...PUBLIC_EN.retry,
    staffText: 'Similarity of clip and document portrait is under the review threshold (faceMatch.similarity): likely another person.',
  },
  'identity.face_borderline': {
    ...PUBLIC_EN.retry,
    staffText: 'Similarity of clip and document portrait lies between the review and accept thresholds (faceMatch.similarity).',
  },
  'identity.portrait_unusable': {
    ...PUBLIC_EN.retry,
    staffText: 'The document portrait is missing, too small or too blurred to compare (portrait.interEyeDistancePx, portrait.sharpness).',
  },
  'identity.under_age': {
    title: 'Below the required age',
    cause: 'By the birth date on your document, you are younger than this wallet allows.',
    remedy: 'Contact support if the birth date on your document says otherwise.',
    staffText: 'The age by the document on the date of judgement is under the policy minimum (fields: birthDate, minAge).',
  },
} as const satisfies Record<CodesOf<'identity'>, ReasonText>;
