import { expectNothingOfOthers, expectUntouched, useTwoCustomers } from './theatre/play-foreign-ids.ts';
import { withstood } from './theatre/withstood.ts';

const two = useTwoCustomers();

withstood(
  'id-of-another-by-an-applicant',
  {
    species: 'account',
    cost: 2,
    what: 'an applicant who puts ids of another’s clip, picture or snapshot where their own belong',
    by: 'a clip of somebody else looks like none: the token’s verification is part of every look-up',
  },
  async () => {
    await expectNothingOfOthers(two(), 'capture');
    await expectUntouched(two());
  },
);
