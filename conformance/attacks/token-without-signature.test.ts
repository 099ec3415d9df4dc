import { refused } from './theatre/account-attack.ts';

refused(
  'token-without-signature',
  { species: 'account', cost: 3, code: 'access.refused', what: 'a token that says it needs no signature' },
  async ({ service, own }) => {
    const payload = own.token.split('.')[1];
    return service.call('GET', '/v1/capture', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`);
  },
);
