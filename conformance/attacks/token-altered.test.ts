import { refused } from './theatre/account-attack.ts';

refused(
  'token-altered',
  { species: 'account', cost: 3, code: 'access.refused', what: 'a token whose verification was exchanged for another, the signature kept' },
  async ({ service, own, other }) => {
    const [head, , signature] = own.token.split('.');
    return service.call('GET', '/v1/capture', [head, other.token.split('.')[1], signature].join('.'));
  },
);
