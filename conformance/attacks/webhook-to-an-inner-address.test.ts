import { expect } from 'vitest';
import { NOT_PUBLIC } from '../../packages/server/test/support/inner-addresses.ts';
import { refused } from './theatre/account-attack.ts';

refused(
  'webhook-to-an-inner-address',
  {
    species: 'service',
    cost: 2,
    code: 'webhook.address',
    what: 'a webhook address that is the machine itself or the network behind it, in every way an address can be written',
  },
  async ({ service, key }) => {
    const register = (url: string) => service.call('POST', '/v1/webhook-endpoints', key, { url });
    for (const host of NOT_PUBLIC) expect((await register(`https://${host}/`)).status, host).toBeGreaterThanOrEqual(400);
    expect((await service.call('GET', '/v1/webhook-endpoints', key)).body.items).toEqual([]);
    return register('https://169.254.169.254/latest/meta-data/');
  },
);
