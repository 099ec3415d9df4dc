import { rewrite } from '../clean-scene.ts';
import { type Fault, FRONT, faultsOf } from './fault.ts';

export const CLAIMS_FAULTS: readonly Fault[] = faultsOf({ check: 'claims.match', step: FRONT, class: 'fix_data' }, [
  {
    code: 'identity.name_mismatch',
    when: 'the profile has another character',
    signal: 'fields.printed',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.fullName = '张玮';
    },
  },
  {
    code: 'identity.name_mismatch',
    when: 'the profile has a brother’s name',
    document: 'passport',
    signal: 'fields.mrz',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.fullName = 'Lars Eriksson';
    },
  },
  {
    code: 'identity.birth_date_mismatch',
    when: 'day and month are swapped',
    document: 'passport',
    signal: 'fields.mrz',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.birthDate = '1990-12-08';
    },
  },
  {
    code: 'identity.document_number_mismatch',
    when: 'the profile has another number',
    document: 'passport',
    signal: 'fields.mrz',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.documentNumber = 'L898902C4';
    },
  },
  {
    code: 'identity.nationality_mismatch',
    when: 'the profile has another state',
    document: 'passport',
    signal: 'fields.mrz',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.nationality = 'NOR';
    },
  },
  {
    code: 'identity.nationality_mismatch',
    when: 'a resident card is shown for a foreign profile',
    signal: 'fields.printed',
    threshold: 'claims',
    spoil: ({ input }) => {
      input.claims.nationality = 'SGP';
    },
  },
  {
    code: 'identity.under_age',
    when: 'the eighteenth birthday is tomorrow',
    document: 'passport',
    check: 'applicant.age',
    class: 'final',
    signal: 'age',
    threshold: 18,
    spoil: ({ front, input }) => {
      rewrite(front, 'birthDate', '2008-06-16');
      input.claims.birthDate = '2008-06-16';
    },
  },
]);
