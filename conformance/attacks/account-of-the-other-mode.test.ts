import { refused } from './theatre/account-attack.ts';

refused(
  'account-of-the-other-mode',
  { species: 'account', cost: 2, code: 'resource.not_found', what: 'a test key that asks for a live account' },
  async ({ service, key }) => {
    const live = await service.key('live');
    const made = await service.call('POST', '/v1/accounts', live, { external_id: 'live-customer' });
    return service.call('GET', `/v1/accounts/${made.body.id}`, key);
  },
);
