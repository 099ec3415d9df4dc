import { refused } from './theatre/account-attack.ts';

refused(
  'token-in-the-address',
  { species: 'account', cost: 1, code: 'access.missing', what: 'a token in the address, where logs would keep it' },
  async ({ service, own }) => {
    return service.call('GET', `/v1/capture?token=${own.token}`, null);
  },
);
