import { refused } from './theatre/account-attack.ts';

refused(
  'body-too-large',
  { species: 'service', cost: 2, code: 'request.too_large', what: 'a request of megabytes where some hundred bytes belong' },
  async ({ service, key }) => service.call('POST', '/v1/accounts', key, { external_id: 'x'.repeat(2 * 1024 * 1024) }),
);
