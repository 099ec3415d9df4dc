import { refused } from './theatre/account-attack.ts';

refused(
  'key-that-grants-itself-more',
  { species: 'account', cost: 2, code: 'key.scope', what: 'a small key that makes a larger one' },
  async ({ service }) => {
    const small = await service.key('test', ['keys:manage', 'policies:read']);
    return service.call('POST', '/v1/api-keys', small, { name: 'more', scopes: ['evidence:read'] });
  },
);
