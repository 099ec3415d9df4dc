import { notMeasured } from '@mien/protocol';
import { rewrite } from '../clean-scene.ts';
import { BACK, type Fault, FRONT, faultsOf } from './fault.ts';

export const DOCUMENT_VALIDITY_FAULTS: readonly Fault[] = faultsOf({ check: 'document.validity', step: FRONT, class: 'other_document' }, [
  {
    code: 'document.type_not_accepted',
    when: 'the policy takes no driving licence',
    document: 'driving_licence',
    signal: 'kind.type',
    threshold: 'prc_id passport',
    spoil: ({ input }) => {
      input.policy.documents = [
        { type: 'prc_id', states: ['CHN'], back: true },
        { type: 'passport', states: 'all', back: false },
      ];
    },
  },
  {
    code: 'document.type_not_accepted',
    when: 'it is a legible card of no known type',
    signal: 'kind.type',
    threshold: 'prc_id passport',
    spoil: ({ front }) => {
      front.kind = notMeasured('not_on_this_document');
      front.fields = [];
    },
  },
  {
    code: 'document.country_not_accepted',
    when: 'the policy takes other states’ passports only',
    document: 'passport',
    signal: 'issuingState',
    threshold: 'DEU NOR',
    spoil: ({ input }) => {
      input.policy.documents = [{ type: 'passport', states: ['DEU', 'NOR'], back: false }];
    },
  },
  {
    code: 'policy.country_not_served',
    when: 'the issuing state is not served',
    document: 'passport',
    class: 'support',
    signal: 'issuingState',
    threshold: 'served',
    spoil: ({ input }) => {
      input.policy.statesNotServed = ['SWE'];
    },
  },
  {
    code: 'document.expired',
    when: 'its last day was yesterday',
    document: 'passport',
    signal: 'expiryDate',
    threshold: '2026-06-15',
    spoil: ({ front }) => rewrite(front, 'expiryDate', '2026-06-14'),
  },
  {
    code: 'document.expires_soon',
    when: 'it ends within the month, which blocks nothing',
    document: 'passport',
    status: 'passed',
    signal: 'expiryDate',
    threshold: '2026-07-15',
    spoil: ({ front }) => rewrite(front, 'expiryDate', '2026-06-15'),
  },
  {
    code: 'document.data_inconsistent',
    when: 'it was issued tomorrow',
    step: BACK,
    class: 'support',
    signal: 'issueDate',
    threshold: '2026-06-15',
    spoil: ({ back }) => rewrite(back, 'issueDate', '2026-06-16'),
  },
]);
