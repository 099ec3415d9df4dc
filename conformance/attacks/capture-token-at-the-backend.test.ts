import { refused } from './theatre/account-attack.ts';

refused(
  'capture-token-at-the-backend',
  { species: 'account', cost: 2, code: 'access.refused', what: 'an applicant’s token where the wallet’s key belongs' },
  async ({ service, own }) => {
    return service.call('GET', `/v1/verifications/${own.id}`, own.token);
  },
);
