import { refused } from './theatre/account-attack.ts';

/** of the addresses that a stranger may claim in a header, none counts: no proxy is trusted unless the operator names it */
const LIMIT = 20;

refused(
  'codes-guessed',
  {
    species: 'service',
    cost: 2,
    code: 'request.too_many',
    what: 'codes of links tried one after the other, each time under another invented address',
  },
  async ({ service }) => {
    const tries = Array.from({ length: LIMIT + 1 }, (_, turn) => turn);
    let last = await service.call('POST', '/v1/capture/exchange', null, { code: 'A'.repeat(43) });
    for (const turn of tries)
      last = await service.call(
        'POST',
        '/v1/capture/exchange',
        null,
        { code: `${turn}`.padEnd(43, 'A') },
        { 'x-forwarded-for': `203.0.113.${turn}` },
      );
    return last;
  },
  { MIEN_REQUESTS_PER_MINUTE: String(LIMIT) },
);
