import { refused } from './theatre/account-attack.ts';

refused(
  'evidence-by-the-backend-key',
  { species: 'account', cost: 1, code: 'access.scope', what: 'pictures and findings asked for with a key that may not see them' },
  async ({ service, own }) => {
    const small = await service.key('test', ['verifications:read']);
    return service.call('GET', `/v1/verifications/${own.id}/evidence`, small);
  },
);
