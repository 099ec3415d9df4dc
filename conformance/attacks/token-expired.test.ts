import { refused } from './theatre/account-attack.ts';

refused(
  'token-expired',
  { species: 'account', cost: 1, code: 'access.expired', what: 'yesterday’s capture token' },
  async ({ service, own }) => {
    service.pass(48 * 3_600_000);
    return service.call('GET', '/v1/capture', own.token);
  },
);
