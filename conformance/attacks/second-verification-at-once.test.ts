import { refused } from './theatre/account-attack.ts';

refused(
  'second-verification-at-once',
  { species: 'account', cost: 2, code: 'verification.already_open', what: 'another verification beside an open one, to have more tries' },
  async ({ service, key, own }) => {
    return service.call('POST', '/v1/verifications', key, { account_id: own.accountId });
  },
);
