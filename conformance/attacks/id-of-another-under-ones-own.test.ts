import { expectNothingOfOthers, expectUntouched, useTwoCustomers } from './theatre/play-foreign-ids.ts';
import { withstood } from './theatre/withstood.ts';

const two = useTwoCustomers();

withstood(
  'id-of-another-under-ones-own',
  {
    species: 'account',
    cost: 2,
    what: 'one customer’s clip, picture, address or credential asked for under another customer’s id',
    by: 'both ids of a path must belong together',
  },
  async () => {
    await expectNothingOfOthers(two(), 'key');
    await expectUntouched(two());
  },
);
