import { refused } from './theatre/account-attack.ts';

refused(
  'code-used-twice',
  { species: 'account', cost: 1, code: 'capture.code', what: 'the one-time code of a link, used again by who saw it' },
  async ({ service, own }) => {
    const code = new URL(own.url).hash.slice(1);
    await service.call('POST', '/v1/capture/exchange', null, { code });
    return service.call('POST', '/v1/capture/exchange', null, { code });
  },
);
