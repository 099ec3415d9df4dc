import { expectNothingOfOthers, expectUntouched, useTwoCustomers } from './theatre/play-foreign-ids.ts';
import { withstood } from './theatre/withstood.ts';

const two = useTwoCustomers();

withstood(
  'id-of-another-by-an-account-token',
  {
    species: 'account',
    cost: 2,
    what: 'the holder of one account who names another’s credential or picture',
    by: 'the token’s account is part of every look-up',
  },
  async () => {
    await expectNothingOfOthers(two(), 'account');
    await expectUntouched(two());
  },
);
