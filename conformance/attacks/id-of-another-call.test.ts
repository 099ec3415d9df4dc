import { expectNothingOfOthers, expectUntouched, useTwoCustomers } from './theatre/play-foreign-ids.ts';
import { withstood } from './theatre/withstood.ts';

const two = useTwoCustomers();

withstood(
  'id-of-another-call',
  {
    species: 'account',
    cost: 2,
    what: 'a picture or recording of one call asked for under another call, whose look would be written down for the wrong person',
    by: 'both ids of a path must belong together',
  },
  async () => {
    await expectNothingOfOthers(two(), 'staff');
    await expectUntouched(two());
  },
);
