import { refused } from './theatre/account-attack.ts';

const LIMIT = 20;

refused(
  'accounts-made-in-masses',
  { species: 'service', cost: 2, code: 'request.too_many', what: 'accounts and verifications made as fast as the line carries them' },
  async ({ service, key }) => {
    const answers = [];
    for (let turn = 0; turn <= LIMIT; turn += 1)
      answers.push(
        await service.call('POST', '/v1/accounts', key, { external_id: `mass-${turn}` }, { 'x-forwarded-for': `203.0.113.${turn}` }),
      );
    const last = answers.at(-1);
    if (last === undefined) throw new Error('nothing was asked');
    return last;
  },
  { MIEN_REQUESTS_PER_MINUTE: String(LIMIT) },
);
